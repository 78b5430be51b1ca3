// Telling of a change: what is asked, where it goes, and that nothing is sent unseen.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { listNotices } from '#operations/notices/show.ts';
import { perform } from '#operations/perform.ts';
import { suiteDatabase } from '#test/database.ts';
import { bodies } from '#test/organisation.ts';
import { newMark, type People } from '#test/people.ts';
import {
  essential,
  kinds,
  type NoticeSetting,
  noticesOn,
  plan,
  tell,
  told,
} from './notices-setting.ts';
import { refusedWith } from './refusals.ts';

describe('telling a notice', () => {
  const suite = suiteDatabase();
  let people: People;
  let show: NoticeSetting['show'];

  before(async () => {
    ({ people, show } = await noticesOn(suite.get()));
  });

  test('goes to the body of its level, with a deadline in 14 days, and is seen by all', async () => {
    const { id, number } = await told(people.editor);
    const shown = await show(id);
    assert.equal(shown.body?.key, bodies.district);
    assert.equal(shown.notice.dueOn, '2019-03-15');
    assert.deepEqual(kinds(shown.steps), ['told']);
    const { lines } = await perform(listNotices, people.reader, { plan });
    assert.ok(lines.some(({ notice }) => notice.number === number));
  });

  test('a change over the whole city goes to the city board', async () => {
    const { id } = await told(people.editor, { answers: { ...essential, reach: 'city' } });
    assert.equal((await show(id)).body?.key, bodies.city);
  });

  test('nothing is sent before whoever tells has seen where it goes', async () => {
    const { lines: before } = await perform(listNotices, people.reader, { plan });
    const refused = await tell(people.editor, { seen: undefined });
    assert.ok(!refused.ok);
    assert.deepEqual(
      refused.issues.map(({ path }) => path),
      [['seen']],
    );
    assert.match(refused.issues[0]?.detail ?? '', /Bydelsbestyrelsen/);
    const changed = await tell(people.editor, { seen: 'city:boligsocial-bestyrelse' });
    assert.ok(!changed.ok, 'what was seen was another place');
    const { lines } = await perform(listNotices, people.reader, { plan });
    assert.equal(lines.length, before.length);
  });

  test('answers that contradict each other are asked about, at both', async () => {
    const answers = { ...essential, otherPlans: 'yes' };
    const refused = await tell(people.editor, { answers });
    assert.ok(!refused.ok);
    assert.deepEqual(
      refused.issues.map(({ path }) => path.join('.')),
      ['answers.reach', 'answers.otherPlans'],
    );
  });

  test('another level needs a reason, which stands in the notice', async () => {
    const refused = await tell(people.editor, { level: 'city' });
    assert.ok(!refused.ok);
    assert.deepEqual(
      refused.issues.map(({ path }) => path),
      [['levelWhy']],
    );
    const levelWhy = 'Sagen er drøftet der før';
    const { id } = await told(people.editor, { level: 'city', levelWhy });
    const { notice } = await show(id);
    assert.equal(notice.levelWhy, levelWhy);
    assert.equal(notice.body, bodies.city);
  });

  test('what is not in the plan, and a day that is gone, are refused together', async () => {
    const refused = await tell(people.editor, {
      party: 'Ukendt',
      criteria: ['nix'],
      activities: ['nix'],
      dueOn: '2019-02-01',
    });
    assert.ok(!refused.ok);
    assert.deepEqual(
      refused.issues.map(({ path }) => path.join('.')),
      ['party', 'criteria', 'activities', 'dueOn'],
    );
  });

  test('a reader without a mandate tells nothing', async () => {
    assert.equal((await refusedWith(tell(people.reader))).kind, 'notAllowed');
    assert.ok((await tell(people.member)).ok);
  });

  test('a form sent twice is one notice', async () => {
    const once = newMark();
    const first = await told(people.editor, { once });
    assert.deepEqual(await told(people.editor, { once }), first);
  });

  test('two who tell at once get numbers of their own', async () => {
    const both = await Promise.all([told(people.editor), told(people.chair), told(people.member)]);
    assert.equal(new Set(both.map(({ number }) => number)).size, 3);
  });
});
