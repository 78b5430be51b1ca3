// A criterion's own page tells the whole chain: shown to whom, said, recommended, decided, and done.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import type { BodyKey } from '#domain/governance/body.ts';
import type { Action, Decision } from '#domain/governance/decision.ts';
import type { CriterionId, PlanKey } from '#domain/plans/plan.ts';
import type { Instant, IsoDate } from '#domain/time/period.ts';
import { openCycle } from '#operations/cycle/open.ts';
import { perform } from '#operations/perform.ts';
import { systemContext } from '#operations/session/open-context.ts';
import { insertAction } from '#store/actions.ts';
import { insertDecision } from '#store/decisions.ts';
import { saveEvaluation } from '#store/evaluations.ts';
import { find } from '#store/plans.ts';
import { insertRecommendation } from '#store/recommendations.ts';
import { append } from '#store/sightings.ts';
import { suiteDatabase } from '#test/database.ts';
import { bodies, organisationFor } from '#test/organisation.ts';
import { newMark } from '#test/people.ts';
import { openSite, type Site, type Visitor, wordsIn } from './site.ts';

const plan = 'fjordparken' as PlanKey;
const page = `/planer/${plan}/succeskriterier/T1`;
const criterion = 'c-t1' as CriterionId;
const at = (day: string) => `${day}T10:00:00.000Z` as Instant;

const decision = (over: Partial<Decision> & Pick<Decision, 'id' | 'on'>): Decision => ({
  body: bodies.district as BodyKey,
  round: 1,
  outcome: 'followInPart',
  text: 'Kun i ferierne',
  reason: 'Der er ikke penge til mere',
  decidedOn: '2020-05-20' as IsoDate,
  enteredBy: 'Sofie',
  enteredAt: at('2020-05-21'),
  ...over,
});

const action = (over: Partial<Action> & Pick<Action, 'id' | 'text'>): Action => ({
  owner: 'Sekretariatet',
  dueOn: '2020-08-01' as IsoDate,
  criteria: [],
  state: 'open',
  madeAt: at('2020-05-21'),
  madeBy: 'Sofie',
  revision: 1,
  ...over,
});

describe('how a criterion was followed, on its own page', () => {
  const suite = suiteDatabase();
  let site: Site;
  let reader: Visitor;
  let id = '';

  before(async () => {
    site = await openSite(suite.get());
    reader = await site.signIn('Rosa', 'reader', plan);
    const system = systemContext(site.surroundings, 'Fremdrift', 'test');
    await organisationFor(system, plan);
    for (const year of [2018, 2019]) {
      const opened = await perform(openCycle, system, { plan, year, dates: {}, once: newMark() });
      assert.ok(opened.ok);
    }
    id = (await find(site.database, plan))?.id ?? '';
  });

  // Where a link ends before a full stop, it is read as one.
  const read = (text: string) => wordsIn(text).replaceAll(/ ([.:])/g, '$1');
  const words = async (address = page) => read((await reader.get(address)).text);

  test('before any body has looked at it, it says so, after the verdict', async () => {
    const said = await words();
    assert.match(said, /Sådan er det fulgt Ikke fulgt op, siden planen begyndte 1\. \w+ 20\d\d\./);
    const { text } = await reader.get(page);
    assert.ok(text.indexOf('verdict') < text.indexOf('Sådan er det fulgt'));
    assert.ok(text.indexOf('Udviklingen') < text.indexOf('Sådan er det fulgt'));
    assert.doesNotMatch(await words(`/planer/${plan}/indsatsomraader/tryghed`), /Indstillet for/);
  });

  test('the chain of each year is told, the newest first, and each link leads to its own', async () => {
    await fill(site, id);
    const { text } = await reader.get(page);
    const said = read(text);
    assert.match(said, /Ikke fulgt op siden 20\. maj 2020 \(Bydelsbestyrelsen\)\./);
    const [newest = '', earlier = ''] = said.split('Årene før');
    assert.match(
      newest,
      /Resultaterne for 2019 Set af Følgegruppen for tryghed 3\. maj 2020 i Papir 2019\./,
    );
    assert.match(newest, /Evalueret af Følgegruppen for tryghed 4\. maj 2020\./);
    assert.match(
      newest,
      /Statuspapirets vurdering: Ikke nået\. Organets egen vurdering: delvist nået\./,
    );
    assert.match(newest, /Begrundelse: Svarene er få\. ?Bemærkning: Det går fremad/);
    assert.match(newest, /Indstillet af Følgegruppen for tryghed \(justér\): Flere aftenture\./);
    assert.match(newest, /Besluttet: Bydelsbestyrelsen 20\. maj 2020: følges delvist\./);
    assert.match(newest, /Begrundelse: Der er ikke penge til mere\./);
    assert.match(
      newest,
      /Aftal turene \(Sekretariatet, frist 1\. august 2020\)\. ?Gjort 7\. juli 2020: Turene går/,
    );
    assert.match(newest, /Uden for årets gang Set af Bydelsbestyrelsen 9\. april 2020\./);
    assert.match(newest, /Spørg beboerne/);
    assert.match(earlier, /Resultaterne for 2018 Evalueret af Følgegruppen for tryghed/);
    for (const leads of [
      `/planer/${plan}/aarets-gang/2019"`,
      `/planer/${plan}/aarets-gang/2019/evaluering/${bodies.safety}/tryghed"`,
      `/planer/${plan}/aarets-gang/2019/indstillinger/${bodies.safety}"`,
      `/planer/${plan}/beslutninger#b-d2"`,
      `/planer/${plan}/beslutninger/handlinger/a1"`,
      `/planer/${plan}/dokumenter/p2019"`,
    ]) {
      assert.ok(text.includes(leads), leads);
      // The paper of this test has no more in it than this page reads: 2018 had none.
      if (leads.includes('/dokumenter/')) continue;
      const address = leads.replace(/["#].*/, '').replace('2019/evaluering', '2018/evaluering');
      assert.equal((await reader.get(address)).status, 200, address);
    }
  });

  test('drafts, what was taken back, what was corrected and conflicts are not told', async () => {
    const said = await words();
    for (const hidden of [/Kladden/, /Trukket/, /Fejlskrevet/, /Hemmelig/, /Andet område/]) {
      assert.doesNotMatch(said, hidden);
    }
  });

  test('another criterion of the area has what is about the whole area, and its own only', async () => {
    const said = await words(`/planer/${plan}/succeskriterier/K1`);
    assert.match(said, /Evalueret af Følgegruppen for tryghed/);
    assert.doesNotMatch(said, /Det går fremad|Flere aftenture|Set af|Spørg beboerne/);
    assert.match(said, /Ikke fulgt op siden 4\. maj 2020 \(Følgegruppen for tryghed\)\./);
  });

  test('the page of the area tells in a line what was decided', async () => {
    assert.match(
      await words(`/planer/${plan}/indsatsomraader/tryghed`),
      /Indstillet for 2019: justér \(Følgegruppen for tryghed\), følges delvist \(Bydelsbestyrelsen 20\. maj 2020\)\./,
    );
    assert.doesNotMatch(
      await words(`/planer/${plan}/indsatsomraader/uddannelse`),
      /Indstillet for/,
    );
  });
});

async function fill({ database }: Site, id: string): Promise<void> {
  const content = JSON.stringify({ criteria: [{ criterion, word: 'Ikke nået' }] });
  await database.pool.query(
    `insert into document (plan, id, kind, title, body, year, edition, as_of, revision, fictional,
       content, blocks, issued_at, issued_by)
     values ($1, 'p2019', 'statusPaper', 'Papir 2019', $2, 2019, 1, '2020-05-01', 1, false,
       $3, '[]', '2020-05-01', 'Sofie')`,
    [id, bodies.safety, content],
  );
  const seen = { enteredBy: 'Sofie', enteredAt: at('2020-05-04') };
  const subject = { kind: 'criterion', criterion } as const;
  await append(database, id, [
    {
      id: 's1',
      body: bodies.safety,
      seenOn: '2020-05-03' as IsoDate,
      subject,
      document: 'p2019',
      ...seen,
    },
    { id: 's2', body: bodies.district, seenOn: '2020-04-09' as IsoDate, subject, ...seen },
  ]);
  const written = { body: bodies.safety, focusArea: 'tryghed', experience: '', revision: 1 };
  for (const year of [2018, 2019]) {
    await saveEvaluation(database, id, {
      ...written,
      year,
      ...(year === 2019 ? { paper: 'p2019' } : {}),
      lines: [
        {
          criterion,
          comment: 'Det går fremad',
          ...(year === 2019
            ? { deviating: { judgement: 'partlyMet', reason: 'Svarene er få' } as const }
            : {}),
        },
      ],
      changedAt: at(`${year + 1}-05-04`),
      changedBy: 'Kirsten',
      finishedAt: at(`${year + 1}-05-04`),
      finishedBy: 'Kirsten',
    });
  }
  const laid = {
    year: 2019,
    body: bodies.safety as BodyKey,
    toBody: bodies.district as BodyKey,
    focusArea: 'tryghed',
    criteria: [criterion],
    stance: 'adjust',
    madeAt: at('2020-05-05'),
    madeBy: 'Kirsten',
    revision: 1,
  } as const;
  const submitted = { submittedAt: at('2020-05-06'), submittedBy: 'Kirsten' };
  await insertRecommendation(database, id, {
    ...laid,
    ...submitted,
    id: 'r1',
    text: 'Flere aftenture',
  });
  await insertRecommendation(database, id, { ...laid, id: 'r2', text: 'Kladden' });
  const withdrawn = { at: at('2020-05-07'), why: 'Fejl' };
  await insertRecommendation(database, id, {
    ...laid,
    ...submitted,
    id: 'r3',
    text: 'Trukket',
    withdrawn,
  });
  await database.pool.query(
    `insert into conflict (plan, id, number, title, what, parties, raised_by, raised_party, raised_at,
       place, state)
     values ($1, 'k1', 1, 'Hemmelig', 'Hemmelig', '{a}', 'x', 'a', now(), 'ownManagement', 'open')`,
    [id],
  );
  const on = { kind: 'recommendation', id: 'r1' } as const;
  const conflict = { kind: 'conflict', id: 'k1' } as const;
  for (const each of [
    decision({ id: 'd1', on, outcome: 'follow', text: 'Fejlskrevet' }),
    decision({ id: 'd2', on, supersedes: 'd1', enteredAt: at('2020-05-22') }),
    decision({ id: 'd3', on: conflict, outcome: 'adopt', text: 'Hemmelig' }),
    decision({ id: 'd4', on: conflict, outcome: 'adopt', text: 'Hemmelig', supersedes: 'd3' }),
  ]) {
    await insertDecision(database, id, each);
  }
  for (const each of [
    // Follows from the entry that was corrected: what was agreed stands.
    action({
      id: 'a1',
      text: 'Aftal turene',
      decision: 'd1',
      state: 'done',
      settledOn: '2020-07-07' as IsoDate,
      outcome: 'Turene går',
    }),
    action({ id: 'a2', text: 'Spørg beboerne', criteria: [criterion] }),
    action({ id: 'a3', text: 'Hemmelig', decision: 'd3', criteria: [criterion] }),
    action({ id: 'a4', text: 'Hemmelig', decision: 'd4', focusArea: 'tryghed' }),
    action({ id: 'a5', text: 'Andet område', focusArea: 'uddannelse' }),
  ]) {
    await insertAction(database, id, each);
  }
}
