import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { postLetter } from '#operations/mail/post.ts';
import type { Work } from '#operations/operation.ts';
import type { Mailer } from '#outside/mailer.ts';
import { enqueue } from '#store/jobs.ts';
import { find as findPlan } from '#store/plans.ts';
import { suiteDatabase } from '#test/database.ts';
import { runJobs } from '#test/jobs.ts';
import { ownPlan, peopleOn } from '#test/people.ts';
import { openSite, type Site, type Visitor, wordsIn } from './site.ts';

/** A mail server that will have none of it. */
const refusing: Mailer = {
  send: () =>
    Promise.resolve({ kind: 'refused', why: { kind: 'said', reply: '550 no such user' } }),
  from: { name: 'Fremdrift', address: 'fremdrift@eksempel.dk' },
  close: () => undefined,
};

describe('the page of work done outside requests', () => {
  const suite = suiteDatabase();
  let site: Site;
  let administrator: Visitor;

  before(async () => {
    site = await openSite(suite.get());
    administrator = await site.signIn('Agnes', 'administrator');
  });

  const post = async (subject: string): Promise<string> => {
    const database = suite.get();
    const plan = await findPlan(database, ownPlan);
    assert.ok(plan);
    const { system } = peopleOn(database);
    const work = { ...system, database, now: system.now() } as unknown as Work;
    const letter = { to: 'hemmelig@eksempel.dk', body: 'Kun for Åse', concerns: null };
    return postLetter(work, { plan, subject, ...letter });
  };
  const mail = (state: string) =>
    suite.get().pool.query('select subject from mail where state = $1', [state]);
  const clear = () => suite.get().pool.query('truncate graphile_worker._private_jobs');
  const page = async (query = ''): Promise<string> =>
    wordsIn((await administrator.get(`/opgaver${query}`)).text);
  /** The address a button of the page sends to. */
  const formIn = async (pattern: RegExp): Promise<string> =>
    pattern.exec((await administrator.get('/opgaver')).text)?.[1] ?? 'nowhere';

  test('says so where there is nothing, and that no mail server is set up', async () => {
    const words = await page();
    assert.match(words, /Intet er i gang lige nu/);
    assert.match(words, /Ingen opgaver er mislykkedes/);
    assert.match(words, /ikke sat en mailserver op/);
  });

  test('is in the menu of administrators only', async () => {
    const editor = await site.signIn('Clara', 'editor');
    assert.match((await administrator.get('/planer')).text, /href="\/opgaver"/);
    assert.doesNotMatch((await editor.get('/planer')).text, /href="\/opgaver"/);
    assert.equal((await editor.get('/opgaver')).status, 403);
    for (const path of ['/opgaver/1/opgiv', '/opgaver/breve/x/proev-igen']) {
      assert.equal((await editor.post(path)).status, 403);
    }
    assert.equal((await site.visitor().get('/opgaver')).status, 303);
  });

  test('a letter that waits for a mail server says why and can be tried again, and shows no more', async () => {
    await post('Vi mangler tal');
    await runJobs(peopleOn(suite.get()).system);
    const words = await page();
    assert.match(words, /Send en mail Fjordparken.*FREMDRIFT_SMTP_URL.*1 af 25/);
    assert.doesNotMatch(words, /hemmelig@|Kun for/);
    const again = await administrator.post(await formIn(/action="(\/opgaver\/\d+\/proev-igen)"/));
    assert.equal(again.to, '/opgaver?gemt=igen');
    assert.match(await page('?gemt=igen'), /Der bliver prøvet igen nu/);
    assert.match(await page(), /0 af 25/);
    assert.equal((await runJobs(peopleOn(suite.get()).system)).begun, 1);
    const given = await administrator.post(await formIn(/action="(\/opgaver\/\d+\/opgiv)"/));
    assert.equal(given.to, '/opgaver?gemt=opgivet');
    assert.equal((await mail('cancelled')).rowCount, 1);
    assert.match(await page(), /Intet venter/);
  });

  test('a letter the mail server will not have can be sent once more, or given up', async () => {
    await post('Nu igen');
    const context = { ...peopleOn(suite.get()).system, outside: { mailer: refusing } };
    await runJobs(context);
    assert.match(await page(), /Nu igen Fjordparken.*Mailserveren svarede: "550 no such user"/);
    await administrator.post(await formIn(/action="(\/opgaver\/breve\/[^/]+\/proev-igen)"/));
    assert.equal((await mail('waiting')).rowCount, 1);
    assert.equal((await runJobs(context)).begun, 1);
    assert.equal((await mail('failed')).rowCount, 1);
    const discard = await formIn(/action="(\/opgaver\/breve\/[^/]+\/opgiv)"/);
    assert.equal((await administrator.post(discard)).to, '/opgaver?gemt=brev');
    assert.match(await page(), /Alle mails er sendt/);
    assert.equal((await administrator.post(discard)).status, 404);
  });

  test('work under way is shown with its time, and is left alone', async () => {
    await clear();
    await enqueue(suite.get(), 'asks.remind', {});
    await suite.get().pool.query(`update graphile_worker._private_jobs
      set locked_at = '2021-06-01T10:00:00Z', locked_by = 'pool-x', attempts = 1`);
    assert.match(
      await page(),
      /I gang .* Send påmindelser til dem, der mangler at svare Alle 1\. juni 2021 kl\. 12\.00/,
    );
    const { rows } = await suite.get().pool.query('select id from graphile_worker._private_jobs');
    for (const way of ['opgiv', 'proev-igen']) {
      const { status, text } = await administrator.post(`/opgaver/${rows[0]?.id}/${way}`);
      assert.equal(status, 409);
      assert.match(wordsIn(text), /Opgaven er i gang/);
    }
    assert.equal((await administrator.post('/opgaver/999/opgiv')).status, 404);
    assert.equal((await administrator.post('/opgaver/x/opgiv')).status < 500, true);
  });

  test('a job that has used up its tries has failed, and says what it knows', async () => {
    await clear();
    for (const [error, plan] of [
      ['{"kind":"stopped"}', 'fjordparken'],
      [
        '{"kind":"problem","problem":{"kind":"outside","trouble":{"kind":"offline"}}}',
        'bakkegaarden',
      ],
      ['relation "x" of hemmelig@eksempel.dk', 'nix'],
    ]) {
      await enqueue(suite.get(), 'statbank.refresh', { plan }, { key: plan ?? '' });
      await suite.get().pool.query(
        `update graphile_worker._private_jobs
         set attempts = max_attempts, last_error = $1 where key = $2`,
        [error, plan],
      );
    }
    const words = await page();
    assert.match(words, /Mislykkede opgaver .*Fremdrift blev afbrudt/);
    assert.match(words, /Danmarks Statistik/);
    assert.match(words, /Loggen siger mere ved job-\d+/);
    assert.doesNotMatch(words, /hemmelig@/);
  });

  test('a long list is cut short, and says so', async () => {
    await clear();
    for (let nth = 0; nth < 103; nth += 1) await enqueue(suite.get(), 'asks.remind', {});
    assert.match(await page(), /Her ses 100 af 103/);
  });
});
