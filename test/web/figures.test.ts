// Registering and correcting figures by form: what is understood, asked about and refused.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, describe, test } from 'node:test';
import { suiteDatabase } from '#test/database.ts';
import { type Fields, fieldIn, openSite, type Site, type Visitor, wordsIn } from './site.ts';

const register = '/planer/fjordparken/maalinger/tryghed/registrer';
const measured = { state: 'measured', standing: 'final' };

describe('a figure by form', () => {
  const database = suiteDatabase();
  let site: Site;
  let editor: Visitor;
  let colleague: Visitor;

  before(async () => {
    site = await openSite(database.get());
    editor = await site.signIn('Erik', 'editor', 'fjordparken');
    colleague = await site.signIn('Karen', 'editor', 'fjordparken');
  });

  type StoredReading = { id: string; period: string; value?: string; series: string };
  const readings = async (): Promise<readonly StoredReading[]> =>
    JSON.parse((await editor.get('/planer/fjordparken/eksport/planfil')).text).readings;

  for (const [unit, page, asked, spared] of [
    ['percent', register, /name="n"/, /Den dag, det forelå/],
    [
      'a delivery',
      '/planer/fjordparken/maalinger/plan/registrer?periode=3.%20kvt.%202019',
      /Den dag, det forelå/,
      /3\. kvt\. 2019|name="n"|name="state"|name="standing"|name="expected"/,
    ],
  ] as const) {
    test(`the form of ${unit} asks what such a figure has, and nothing else`, async () => {
      const { text } = await editor.get(page);
      assert.match(text, asked);
      assert.doesNotMatch(text, spared);
    });
  }

  const refusals: readonly (readonly [string, Fields, RegExp])[] = [
    ['nothing', {}, /Perioden skal udfyldes/],
    ['a point for a comma', { period: '2018', value: '64.6' }, /Mente du 64,6\?/],
    ['words for a number', { period: '2018', value: 'mange' }, /Tallet kan ikke læses \("mange"\)/],
    ['the wrong unit', { period: '2018', value: '64,6 kr.' }, /Tallet skal være i procent/],
    ['no number', { period: '2018', value: '' }, /Tallet skal udfyldes/],
    ['a period nobody knows', { period: 'engang', value: '64,6' }, /Perioden kan ikke læses/],
    ['a period with two meanings', { period: '2014-15', value: '64,6' }, /på flere måder/],
    [
      'a number for a suppressed figure',
      { period: '2018', state: 'suppressed', value: '64,6' },
      /modsiger/,
    ],
    [
      'a state nobody knows',
      { period: '2018', state: 'nix', value: '64,6' },
      /Vælg en af mulighederne/,
    ],
    [
      'a standing nobody knows',
      { period: '2018', value: '64,6', standing: 'nix' },
      /Vælg en af mulighederne/,
    ],
    ['half a person', { period: '2018', value: '64,6', n: '12,5' }, /helt tal/],
    [
      'more than all',
      { period: '2018', value: '64,6', n: '10', numerator: '11' },
      /ikke være større/,
    ],
    ['an answer of nobody', { period: '2018', value: '64,6', n: '0' }, /mindst én bag tallet/],
    [
      'a share unlike its parts',
      { period: '2018', value: '64,6', n: '10', numerator: '5' },
      /passer ikke med 5 ud af 10/,
    ],
    [
      'a part of nobody knows what',
      { period: '2018', value: '64,6', numerator: '11' },
      /Antallet af svar eller personer skal udfyldes/,
    ],
    [
      'a day that does not exist',
      { period: '2018', value: '64,6', fetchedOn: '31.02.2019' },
      /Datoen kan ikke læses/,
    ],
    [
      'a CPR number in a text',
      { period: '2018', value: '64,6', edition: 'fra 010190-1234' },
      /CPR-nummer/,
    ],
    [
      'a CPR number in a file name',
      { period: '2018', value: '64,6', evidence: new File(['x'], '0101901234.txt') },
      /CPR-nummer/,
    ],
    [
      'a CPR number in a file',
      { period: '2018', value: '64,6', evidence: new File(['Hans: 010190-1234'], 'svar.txt') },
      /CPR-nummer/,
    ],
    [
      '101 percent',
      { period: '2018', value: '101' },
      /Et tal i procent ligger normalt mellem 0 og 100\. Er det rigtigt\?/,
    ],
    ['a figure far from the others', { period: '2018', value: '12' }, /langt fra de andre tal/],
    ['a quarter among years', { period: '1. kvt. 2018', value: '68' }, /anden slags periode/],
    ['a period that is not over', { period: '2021', value: '68' }, /ikke slut endnu/],
    [
      'a text of 50,000',
      { period: '2018', value: '64,6', edition: 'x'.repeat(50_000) },
      /for lang/,
    ],
    [
      'a mark that is missing',
      { period: '2018', value: '64,6', once: '' },
      /Formularen var ikke hel/,
    ],
  ];
  for (const [name, fields, message] of refusals) {
    test(`${name} is refused with a sentence, and what was typed is kept`, async () => {
      const before = await readings();
      const { status, text } = await editor.post(register, { ...measured, ...fields });
      assert.equal(status, 422);
      assert.match(wordsIn(text), message);
      assert.match(text, /class="alert alert-error error-summary"/);
      assert.match(text, /<title>Fejl:/);
      for (const field of ['period', 'value', 'n'] as const) {
        const typed = fields[field];
        if (typeof typed === 'string') assert.equal(fieldIn(text, field) ?? '', typed);
      }
      assertSummaryLeadsToFields(text);
      assert.deepEqual(await readings(), before);
    });
  }

  test('HTML, quotes, emoji and text from right to left come back as they were, and run nothing', async () => {
    const nasty = `"><script>alert(1)</script><img src=x onerror=alert(1)> ' & 👩🏽‍🚒 السلامة`;
    const { status, text } = await editor.post(register, {
      ...measured,
      period: nasty,
      value: nasty,
      edition: nasty,
      n: nasty,
      fra: nasty,
      confirmed: nasty,
    });
    assert.equal(status, 422);
    assert.doesNotMatch(text, /<script|<img/);
    assert.match(text, /👩🏽‍🚒 السلامة/u);
  });

  const numbersOfPeople: readonly (readonly [string, Fields, string])[] = [
    ['as the figure', { period: '2018', value: '0101901234' }, '0101901234'],
    ['with a hyphen as the figure', { period: '2018', value: '311290-1234' }, '311290-1234'],
    ['as the period', { period: '311290-1234', value: '64,6' }, '311290-1234'],
    ['as how many answered', { period: '2018', value: '64,6', n: '3112901234' }, '3112901234'],
    ['as a day', { period: '2018', value: '64,6', fetchedOn: '0101901234' }, '0101901234'],
    ['as the source', { period: '2018', value: '64,6', edition: 'fra 010190-1234' }, '010190-1234'],
  ];
  for (const [name, fields, cpr] of numbersOfPeople) {
    test(`a CPR number ${name} is refused as one, not said again and not kept`, async () => {
      const before = await readings();
      const confirmed = ['outOfRange', 'farFromSeries'];
      const { status, text } = await editor.post(register, { ...measured, ...fields, confirmed });
      assert.equal(status, 422);
      assert.match(wordsIn(text), /ligner et CPR-nummer/);
      assert.ok(!text.includes(cpr));
      assertSummaryLeadsToFields(text);
      assert.deepEqual(await readings(), before);
    });
  }

  test('a CPR number in the address is refused as one and not said again', async () => {
    const asOf = await editor.get('/planer/fjordparken?dato=0101901234');
    assert.equal(asOf.status, 422);
    assert.match(wordsIn(asOf.text), /ligner et CPR-nummer/);
    assert.ok(!asOf.text.includes('0101901234'));
    const begun = await editor.get(`${register}?periode=311290-1234&fra=311290-1234`);
    assert.ok(!begun.text.includes('311290-1234'));
  });

  test('half a delivery is refused, and cannot be confirmed', async () => {
    const { status, text } = await editor.post('/planer/fjordparken/maalinger/plan/registrer', {
      ...measured,
      period: '1.2.2019',
      value: '0,5',
      confirmed: ['outOfRange', 'farFromSeries'],
    });
    assert.equal(status, 422);
    assert.match(wordsIn(text), /En leverance er 1 \(forelå\) eller 0 \(forelå ikke\)/);
  });

  const understood: readonly (readonly [string, string, string, string])[] = [
    ['a year and a comma', '2018', '68,5', '2018 68.5'],
    ['with its unit', '2019', '69,25 %', '2019 69.25'],
  ];
  for (const [name, period, value, stored] of understood) {
    test(`${name} is understood: ${period}, ${value}`, async () => {
      const { status } = await editor.post(register, { ...measured, period, value });
      assert.equal(status, 303);
      assert.ok((await readings()).some((each) => `${each.period} ${each.value}` === stored));
    });
  }

  test('a school year, suppressed and pending figures are kept without a number', async () => {
    const absence = '/planer/fjordparken/maalinger/fravaer/registrer';
    const first = await editor.post(absence, {
      period: 'skoleåret 2015/16',
      state: 'suppressed',
      standing: 'final',
    });
    assert.equal(first.status, 303);
    const second = await editor.post(absence, {
      period: '2020/21',
      state: 'pending',
      expected: '1. marts 2022',
      standing: 'final',
    });
    assert.equal(second.status, 303, wordsIn(second.text));
    const { text } = await editor.get('/planer/fjordparken/succeskriterier/U1');
    assert.match(wordsIn(text), /skoleåret 2015\/16 skjult/);
    assert.match(wordsIn(text), /skoleåret 2020\/21 ventes 1\. marts 2022/);
  });

  test('an odd figure is kept when it is confirmed, and the log says so', async () => {
    const asked = await editor.post(register, { ...measured, period: '2014', value: '12' });
    assert.match(asked.text, /name="confirmed"[^>]*value="farFromSeries"/);
    const kept = await editor.post(register, {
      ...measured,
      period: '2014',
      value: '12',
      confirmed: ['farFromSeries'],
    });
    assert.equal(kept.status, 303);
    assert.match(
      wordsIn((await editor.get('/planer/fjordparken/haendelser')).text),
      /Tallet for 2014 \(Trygge beboere, Fjordparken\) blev registreret: 12 %\./,
    );
  });

  test('what it changed is shown afterwards: before and now', async () => {
    const before = await editor.get('/planer/fjordparken/succeskriterier/T1');
    assert.match(wordsIn(before.text), /Afventer tal: .*tallet for 2020 er ikke registreret/);
    const { to } = await editor.post(register, {
      ...measured,
      period: '2020',
      value: '74,1',
      n: '300',
      fra: 'T1',
      evidence: new File(['rapport'], 'rapport æøå.pdf'),
    });
    assert.ok(to);
    const { text } = await editor.get(to);
    assert.match(
      wordsIn(text),
      /Tallet er gemt T1 : før Kan ikke afgøres Afventer tal nu Nået Nået: tallet for 2020 er 74,1 %/,
    );
    const evidence = /href="([^"]*\/bilag\/[0-9a-f]{64})"/.exec(text)?.[1];
    assert.ok(evidence);
    const file = await editor.get(evidence);
    assert.equal(file.text, 'rapport');
    assert.equal(file.headers.get('content-type'), 'application/octet-stream');
    assert.match(
      file.headers.get('content-disposition') ?? '',
      /^attachment; .*rapport%20%C3%A6%C3%B8%C3%A5\.pdf/,
    );
  });

  test('a file that a plan file names but does not hold is named without a link', async () => {
    const { text } = await editor.get('/planer/fjordparken/succeskriterier/U1');
    assert.match(wordsIn(text), /skolens ark\.xlsx \(filen kan ikke hentes her\)/);
    assert.doesNotMatch(text, /\/bilag\//);
  });

  test('an address that somebody wrote by hand says nothing false', async () => {
    const { status, text } = await editor.get(
      '/planer/fjordparken/succeskriterier/T1?gemt=registreret&aendret=T1:nix&aendret=%3Cb%3E&aendret=Z9:met',
    );
    assert.equal(status, 200);
    assert.match(wordsIn(text), /Det ændrer ingen vurdering/);
    assert.doesNotMatch(text, /<b>/);
  });

  test('a period that has a figure leads to correcting it', async () => {
    const { status, text } = await editor.post(register, {
      ...measured,
      period: '2016',
      value: '66,5',
    });
    assert.equal(status, 422);
    assert.match(text, /href="\/planer\/fjordparken\/maalepunkter\/r-2016\/ret"/);
  });

  test('sending a form twice keeps one figure and answers both times the same', async () => {
    const once = randomUUID();
    const form = { ...measured, period: '2013', value: '60', once, confirmed: ['farFromSeries'] };
    const [first, second] = [await editor.post(register, form), await editor.post(register, form)];
    assert.equal(first.status, 303);
    assert.equal(second.status, 303);
    assert.equal(second.to, first.to);
    assert.equal(
      (await readings()).filter(({ period, series }) => period === '2013' && series === 'tryghed')
        .length,
      1,
    );
  });

  test('a correction wants a reason, keeps the old figure and shows both', async () => {
    const address = '/planer/fjordparken/maalepunkter/r-2016/ret';
    const shown = await editor.get(address);
    assert.equal(fieldIn(shown.text, 'value'), '66');
    assert.equal(fieldIn(shown.text, 'n'), '280');
    const form = { ...measured, period: '2016', value: '66,2' };
    const without = await editor.post(address, form);
    assert.equal(without.status, 422);
    assert.equal(fieldIn(without.text, 'value'), '66,2');
    const { to, status } = await editor.post(address, { ...form, reason: 'Tastefejl', fra: 'T1' });
    assert.equal(status, 303);
    const words = wordsIn((await editor.get(to ?? '')).text);
    assert.match(words, /Rettelsen er gemt/);
    assert.match(words, /Udgaver \(2 tal har været et andet\)/);
    assert.match(words, /Tastefejl/);
  });

  test('a correction of what somebody else corrected meanwhile shows both, and can then be sent', async () => {
    const address = '/planer/fjordparken/maalepunkter/r-2015/ret';
    const theirs = { ...measured, period: '2015', value: '64,5', reason: 'Ny udgave' };
    assert.equal((await colleague.post(address, theirs)).status, 303);
    const mine = { ...measured, period: '2015', value: '64,7', reason: 'Regnefejl' };
    const stale = await editor.post(address, mine);
    assert.equal(stale.status, 409);
    const words = wordsIn(stale.text);
    assert.match(words, /En anden har rettet tallet imens/);
    assert.match(words, /64,5 %.*af Karen/);
    assert.equal(fieldIn(stale.text, 'value'), '64,7');
    const action = /<form action="([^"]*\/ret)"/.exec(stale.text)?.[1];
    assert.ok(action !== undefined && action !== address);
    assert.equal((await editor.post(action, mine)).status, 303);
    const moved = await editor.get(address);
    assert.match(moved.to ?? '', /\/maalepunkter\/.+\/ret$/);
  });

  test('an earlier day shows what was known then', async () => {
    const then = await editor.get('/planer/fjordparken/succeskriterier/T1?dato=2018-03-01');
    const words = wordsIn(then.text);
    assert.match(words, /Sådan så det ud den 1\. marts 2018/);
    assert.match(words, /2017 67,5 %/);
    assert.doesNotMatch(words, /67,1 %|74,1 %/);
    for (const typed of ['1.3.2018', '1.+marts+2018']) {
      const same = await editor.get(`/planer/fjordparken/succeskriterier/T1?dato=${typed}`);
      assert.match(wordsIn(same.text), /Sådan så det ud den 1\. marts 2018/);
    }
    const unread = await editor.get('/planer/fjordparken/succeskriterier/T1?dato=i+fjor');
    assert.equal(unread.status, 422);
    assert.match(wordsIn(unread.text), /Datoen kan ikke læses/);
    assert.doesNotMatch(wordsIn(unread.text), /felterne|gemt/);
    const tomorrow = await editor.get('/planer/fjordparken?dato=2.6.2021');
    assert.equal(tomorrow.status, 422);
    assert.match(wordsIn(tomorrow.text), /Dagen kan ikke ligge i fremtiden/);
    const out = await site.visitor().get('/planer/fjordparken?dato=i+fjor');
    assert.match(out.to ?? '', /^\/log-ind\?videre=/);
  });

  test('a figure that was said not to be out yet is registered in its place, asked in one step', async () => {
    const awaited = '/planer/fjordparken/maalinger/fravaer/registrer';
    const later = { state: 'pending', expected: '1.9.2021', standing: 'final' };
    assert.equal((await editor.post(awaited, { ...later, period: '2019/20' })).status, 303);
    const { status, to } = await editor.get(`${awaited}?periode=2019/20&fra=U1`);
    assert.equal(status, 302);
    const { text } = await editor.get(to ?? '');
    assert.match(
      wordsIn(text),
      /Registrér tallet for skoleåret 2019\/20.*Her stod: ventes 1\. september 2021/,
    );
    assert.match(text, /<input[^>]*name="reason"[^>]*value="Tallet er kommet\."/);
    assert.match(text, /value="measured"[^>]*checked/);
    const saved = await editor.post(to ?? '', {
      ...measured,
      period: '2019/20',
      value: '8,1',
      reason: 'Tallet er kommet.',
      fra: 'U1',
    });
    assert.equal(saved.status, 303);
    assert.equal((await editor.get(`${awaited}?periode=2019/20&fra=U1`)).status, 200);
    const milestone = await editor.get('/planer/fjordparken/succeskriterier/K1');
    assert.match(wordsIn(milestone.text), /Registrér Handleplan, Sekretariatet, 3\. kvartal 2019/);
    assert.match(wordsIn(milestone.text), /ikke registreret, om det blev leveret/);
  });

  test('nothing of all this was a fault of ours', () => {
    assert.deepEqual(site.failures, []);
  });
});

/** Every line of the summary leads to something on the page. */
function assertSummaryLeadsToFields(html: string): void {
  const summary =
    /<section class="alert alert-error error-summary"[\s\S]*?<\/section>/.exec(html)?.[0] ?? '';
  const targets = [...summary.matchAll(/href="#([^"]+)"/g)].map((match) => match[1]);
  assert.ok(targets.length > 0);
  for (const target of targets)
    assert.ok(html.includes(`id="${target}"`), `nothing is called ${target}`);
}
