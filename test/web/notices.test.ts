// Notices and conflicts as people meet them on the pages; who may not see a conflict meets nothing.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, describe, test } from 'node:test';
import { giveAccess } from '#operations/bodies/give-access.ts';
import { perform } from '#operations/perform.ts';
import { systemContext } from '#operations/session/open-context.ts';
import { suiteDatabase } from '#test/database.ts';
import { organisationFor, type TestOrganisation } from '#test/organisation.ts';
import { filledForm } from './filled-form.ts';
import { cookieIn, openSite, type Site, type Visitor, wordsIn } from './site.ts';

const plan = '/planer/fjordparken';
const notices = `${plan}/underretninger`;
const conflicts = `${plan}/konflikter`;

describe('notices and conflicts, on the pages', () => {
  const suite = suiteDatabase();
  let site: Site;
  let clara: Visitor;
  let rosa: Visitor;
  let organisation: TestOrganisation;

  before(async () => {
    site = await openSite(suite.get());
    organisation = await organisationFor(systemContext(site.surroundings, 'Fremdrift', 'test'));
    clara = await site.signIn('Clara', 'editor', 'fjordparken');
    rosa = await site.signIn('Rosa', 'reader', 'fjordparken');
  });

  /** Somebody of the bodies, who reads the plan by their mandates alone. */
  const asPerson = async (name: keyof TestOrganisation['people']): Promise<Visitor> => {
    const system = systemContext(site.surroundings, 'Fremdrift', 'test');
    const person = organisation.people[name];
    const given = await perform(giveAccess, system, { plan: 'fjordparken', person });
    const { headers } = await site.visitor().post(`/log-ind/${given.link?.token}`);
    return site.visitor(cookieIn(headers));
  };

  const answers = {
    'answers.essential': 'yes',
    'answers.reach': 'district',
    'answers.agreement': 'no',
    'answers.grant': 'no',
    'answers.otherPlans': 'no',
    'answers.organisation': 'local',
  };
  const change = {
    party: 'Kommunen',
    title: 'Lokalkontoret flytter',
    what: 'Kontoret flytter til rådhuset.',
    effectiveOn: '1. august 2021',
    ...answers,
  };

  /** Shows where it goes, and sends what the page then holds. */
  const tell = async (visitor: Visitor, fields: Readonly<Record<string, string>> = change) => {
    const placed = await visitor.post(`${notices}/ny`, fields);
    assert.equal(placed.status, 200, wordsIn(placed.text));
    const form = filledForm(placed.text, `${notices}/ny`);
    const sent = await visitor.post(`${notices}/ny`, form);
    assert.equal(sent.status, 303, wordsIn(sent.text));
    return (sent.to ?? '').split('?')[0] ?? '';
  };

  test('before there are any, it says what a notice is, and what it is not', async () => {
    const { text } = await clara.get(notices);
    assert.match(wordsIn(text), /Det er ikke en underretning om et barn/);
  });

  test('the level is said before anything is sent, and everybody then sees the notice', async () => {
    const placed = await clara.post(`${notices}/ny`, change);
    assert.match(wordsIn(placed.text), /Niveau: bydelsniveau\. Intet er sendt endnu/);
    assert.match(wordsIn(placed.text), /Underretningen sendes til Bydelsbestyrelsen/);
    assert.doesNotMatch(wordsIn((await clara.get(notices)).text), /Lokalkontoret/);
    const where = await tell(clara);
    const { text } = await rosa.get(where);
    assert.match(wordsIn(text), /Lokalkontoret flytter/);
    assert.match(wordsIn(text), /1\. august 2021/);
    assert.doesNotMatch(text, /<form[^>]*underretninger/, 'a reader is offered nothing to send');
    assert.match(wordsIn((await rosa.get(notices)).text), /modtagelsen skal bekræftes/);
  });

  test('what is left out is asked for by its name; nothing typed is lost', async () => {
    const { status, text } = await clara.post(`${notices}/ny`, {
      party: 'Kommunen',
      title: 'Kun titlen',
      effectiveOn: 'engang',
    });
    assert.equal(status, 422);
    assert.match(wordsIn(text), /Datoen kan ikke læses/);
    assert.match(text, /value="Kun titlen"/);
    const bare = await clara.post(`${notices}/ny`, { party: 'Kommunen', title: 'Kun titlen' });
    assert.match(wordsIn(bare.text), /Spørgsmålet "Hvem mærker ændringen\?" skal udfyldes/);
  });

  test('answers that contradict each other are asked about at both', async () => {
    const fields = { ...change, 'answers.otherPlans': 'yes' };
    const { status, text } = await clara.post(`${notices}/ny`, fields);
    assert.equal(status, 422);
    assert.match(text, /href="#answers\.reach"/);
    assert.match(text, /href="#answers\.otherPlans"/);
  });

  test('a member finds their own party chosen; a reader may not tell', async () => {
    const ditte = await asPerson('director');
    const { text } = await ditte.get(`${notices}/ny`);
    assert.equal(filledForm(text, `${notices}/ny`).party, 'Boligforeningen');
    assert.equal((await rosa.get(`${notices}/ny`)).status, 403);
  });

  test('confirmed by the chair, informed by hand, ended after it was asked about', async () => {
    const where = await tell(clara);
    const kirsten = await asPerson('chair');
    const send = async (visitor: Visitor, form: string, fields: object = {}) => {
      const { text } = await visitor.get(where);
      const filled = filledForm(text, `${where}/${form}`);
      return visitor.post(`${where}/${form}`, { ...filled, ...fields });
    };
    assert.equal((await send(kirsten, 'modtaget')).status, 303);
    assert.equal((await send(clara, 'alternativ', { party: 'Kommunen', text: 'X' })).status, 303);
    const bad = await clara.post(`${where}/afslut`, { revision: '1', outcome: 'Vi flytter ikke' });
    assert.equal(bad.status, 409);
    assert.match(bad.text, /Vi flytter ikke/, 'what was typed is still there');
    assert.equal((await send(clara, 'afslut', { outcome: '' })).status, 422);
    assert.equal((await send(clara, 'afslut', { outcome: 'Vi flytter ikke' })).status, 303);
    assert.match(wordsIn((await rosa.get(where)).text), /Udfald Vi flytter ikke/);
  });

  describe('a conflict', () => {
    const title = 'Uenighed om Kløverhuset';
    const what = 'Hvem betaler for Kløverhuset?';

    const raise = async (visitor: Visitor, more: object = {}) => {
      const raised = await visitor.post(`${conflicts}/ny`, {
        raisedParty: 'Boligforeningen',
        with: ['Kommunen'],
        title,
        what,
        once: randomUUID(),
        ...more,
      });
      assert.equal(raised.status, 303, wordsIn(raised.text));
      return (raised.to ?? '').split('?')[0] ?? '';
    };

    test('follows its order on the page, and takes a reason out of it', async () => {
      const ditte = await asPerson('director');
      const where = await raise(ditte);
      const page = await ditte.get(where);
      assert.match(wordsIn(page.text), /venter på, at egen ledelse inddrages/);
      const filled = filledForm(page.text, `${where}/egen-ledelse`);
      const management = { ...filled, on: '1.5.2021', text: 'Direktørerne mødtes' };
      assert.equal((await ditte.post(`${where}/egen-ledelse`, management)).status, 303);
      const to = { revision: '2', place: 'steeringDialogue' };
      const refused = await ditte.post(`${where}/flyt`, to);
      assert.equal(refused.status, 422);
      assert.match(
        wordsIn(refused.text),
        /Egen ledelse er ikke skrevet ind som inddraget for Kommunen/,
      );
      const moved = await ditte.post(`${where}/flyt`, { ...to, why: 'Det haster' });
      assert.equal(moved.status, 303);
      assert.match(wordsIn((await ditte.get(where)).text), /uden for aftalens rækkefølge/);
    });

    test('where it can go no further in order, the page does not say that it can', async () => {
      const ditte = await asPerson('director');
      const where = await raise(ditte, { with: [], nature: 'internal', dueOn: '31.12.2021' });
      const send = async (form: string, fields: object) => {
        const filled = filledForm((await ditte.get(where)).text, `${where}/${form}`);
        const sent = await ditte.post(`${where}/${form}`, { ...filled, ...fields });
        assert.equal(sent.status, 303, wordsIn(sent.text));
      };
      await send('egen-ledelse', { on: '1.5.2021', text: 'Direktøren ved det' });
      const before = wordsIn((await ditte.get(where)).text);
      assert.match(before, /Øverst står det, der følger aftalens rækkefølge/);
      assert.match(before, /Fristen 31\. december 2021 bortfalder, når konflikten flyttes/);
      await send('flyt', { place: 'ownForum' });
      const after = wordsIn((await ditte.get(where)).text);
      assert.match(after, /Ingen af stederne følger aftalens rækkefølge/);
      assert.doesNotMatch(after, /Øverst står/);
    });

    test('no page tells anything of it to those who may not see it', async () => {
      const ditte = await asPerson('director');
      const where = await raise(ditte);
      const id = where.split('/').at(-1) ?? '';
      const administrator = await site.signIn('Agnes', 'administrator');
      const mogens = await asPerson('member');
      const blind = { clara, rosa, administrator, mogens };
      const pages = [
        conflicts,
        notices,
        `${plan}/haendelser`,
        `${plan}/uge`,
        `${plan}/moeder`,
        `${plan}/beslutninger`,
        `${plan}/eksport/planfil`,
        '/api/planer/fjordparken/succeskriterier',
        where,
        plan,
      ];
      for (const [name, visitor] of Object.entries(blind)) {
        for (const path of pages) {
          const { text } = await visitor.get(path);
          assert.doesNotMatch(text, /Kløverhuset|Ditte Direktør/, `${name} ${path}`);
        }
        const there = await visitor.get(where);
        const none = await visitor.get(`${conflicts}/${randomUUID()}`);
        assert.equal(there.status, 404);
        assert.equal(wordsIn(there.text), wordsIn(none.text), name);
        for (const form of [
          'egen-ledelse',
          'skridt',
          'karakter',
          'flyt',
          'afklar',
          'traek-tilbage',
        ]) {
          for (const fields of [
            {},
            { revision: '1', why: 'x', text: 'x', outcome: 'x', on: '1.5.2021' },
          ]) {
            const answer = await visitor.post(`${conflicts}/${id}/${form}`, fields);
            const blank = await visitor.post(`${conflicts}/${randomUUID()}/${form}`, fields);
            assert.equal(answer.status, 404, `${name} ${form}`);
            assert.equal(wordsIn(answer.text), wordsIn(blank.text));
          }
        }
      }
      const number = /nr\. (\d+)/.exec(wordsIn((await ditte.get(where)).text))?.[1];
      const own = wordsIn((await clara.get(conflicts)).text);
      assert.match(own, new RegExp(`Konflikt nr\\. ${number} \\(fortrolig\\)`));
      assert.doesNotMatch(wordsIn((await rosa.get(conflicts)).text), /Konflikt nr\. \d/);
      assert.match(
        wordsIn((await rosa.get(`${plan}/haendelser`)).text),
        /Konflikt nr\. \d+ blev rejst/,
      );
    });

    test('a form that is not right comes back filled in', async () => {
      const ditte = await asPerson('director');
      const refused = await ditte.post(`${conflicts}/ny`, { raisedParty: 'Kommunen', title, what });
      assert.equal(refused.status, 422);
      assert.match(wordsIn(refused.text), /Vælg, hvem konflikten er med/);
      assert.match(refused.text, /Hvem betaler for Kløverhuset\?/);
    });
  });
});
