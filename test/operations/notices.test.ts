// A notice from when it was told to what came of it: receipt, parties, alternatives, outcome.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import type { Context } from '#operations/context.ts';
import {
  closeNotice,
  informOfNotice,
  proposeAlternative,
  receiveNotice,
  rerouteNotice,
  withdrawNotice,
} from '#operations/notices/follow.ts';
import { placeNotice } from '#operations/notices/tell.ts';
import { perform } from '#operations/perform.ts';
import { suiteDatabase } from '#test/database.ts';
import { bodies } from '#test/organisation.ts';
import type { People } from '#test/people.ts';
import { essential, kinds, type NoticeSetting, noticesOn, plan, told } from './notices-setting.ts';
import { accepted, refusedWith } from './refusals.ts';

describe('following a notice', () => {
  const suite = suiteDatabase();
  let people: People;
  let show: NoticeSetting['show'];
  let on: NoticeSetting['on'];

  before(async () => {
    ({ people, show, on } = await noticesOn(suite.get()));
  });

  test('without mail the parties are a list to tick off; closing asks about who is left', async () => {
    const { id, letters } = await told(people.editor);
    assert.equal(letters, 0);
    assert.deepEqual((await show(id)).uninformed, ['Boligforeningen', 'Politiet']);
    const input = { party: 'boligforeningen', on: '2019-03-01', how: 'I telefonen' };
    await accepted(perform(informOfNotice, people.chair, on(id, input)));
    const { uninformed, notice } = await show(id);
    assert.deepEqual(uninformed, ['Politiet']);
    const close = { revision: notice.revision, outcome: 'Kontoret har åbent to dage' };
    const refused = await perform(closeNotice, people.chair, on(id, close));
    assert.ok(!refused.ok);
    assert.deepEqual(
      refused.issues.map(({ path }) => path.join('.')),
      ['confirmed.uninformed', 'confirmed.notReceived'],
    );
    assert.match(refused.issues[0]?.detail ?? '', /Politiet/);
    const confirmed = ['uninformed', 'notReceived'];
    await accepted(perform(closeNotice, people.chair, on(id, { ...close, confirmed })));
    assert.equal((await show(id)).notice.state, 'closed');
  });

  test('received, an alternative, an outcome: every step is kept, by whom and when', async () => {
    const { id } = await told(people.member, { party: 'Boligforeningen' });
    assert.equal(
      (await refusedWith(perform(receiveNotice, people.member, on(id, { revision: 1 })))).kind,
      'notAllowed',
    );
    await accepted(perform(receiveNotice, people.chair, on(id, { revision: 1 })));
    const proposal = { party: 'Kommunen', text: 'Brug biblioteket' };
    await accepted(perform(proposeAlternative, people.member, on(id, proposal)));
    const { notice } = await show(id);
    assert.equal(notice.state, 'handled');
    await accepted(
      perform(
        closeNotice,
        people.editor,
        on(id, {
          revision: notice.revision,
          outcome: 'Vi bruger biblioteket',
          confirmed: ['uninformed'],
        }),
      ),
    );
    const { steps } = await show(id);
    assert.deepEqual(kinds(steps), ['told', 'receipt', 'alternative', 'outcome']);
    assert.deepEqual(
      steps.map(({ by }) => by),
      ['Mogens', 'Kirsten', 'Mogens', 'Erik'],
    );
    const late = perform(proposeAlternative, people.member, on(id, proposal));
    assert.equal((await refusedWith(late)).kind, 'wrongState');
    const undone = perform(withdrawNotice, people.editor, on(id, { revision: 9, why: 'For sent' }));
    assert.equal((await refusedWith(undone)).kind, 'wrongState');
  });

  test('an alternative says nothing of the body: the receipt is asked for still', async () => {
    const { id } = await told(people.editor);
    const proposal = { party: 'Boligforeningen', text: 'Brug biblioteket' };
    await accepted(perform(proposeAlternative, people.member, on(id, proposal)));
    const { notice } = await show(id);
    assert.equal(notice.state, 'told');
    const close = { revision: notice.revision, outcome: 'Intet', confirmed: ['uninformed'] };
    const refused = await perform(closeNotice, people.chair, on(id, close));
    assert.ok(!refused.ok);
    assert.deepEqual(
      refused.issues.map(({ path }) => path.join('.')),
      ['confirmed.notReceived'],
    );
    const receipt = on(id, { revision: notice.revision });
    await accepted(perform(receiveNotice, people.chair, receipt));
    const received = await show(id);
    assert.equal(received.notice.state, 'handled', 'an alternative is proposed already');
    assert.deepEqual(kinds(received.steps), ['told', 'alternative', 'receipt']);
  });

  test('two who end it at once: one does, the other is told', async () => {
    const { id } = await told(people.editor);
    const confirmed = ['uninformed', 'notReceived'];
    const close = (context: Context, outcome: string) =>
      perform(closeNotice, context, on(id, { revision: 1, outcome, confirmed })).then(
        ({ ok }) => (ok ? 'done' : 'asked'),
        () => 'refused',
      );
    const answers = await Promise.all([
      close(people.chair, 'Det ene'),
      close(people.editor, 'Det andet'),
    ]);
    assert.equal(answers.filter((each) => each === 'done').length, 1);
    assert.equal(kinds((await show(id)).steps).filter((each) => each === 'outcome').length, 1);
  });

  test('what somebody else did meanwhile is told before it goes on', async () => {
    const { id } = await told(people.editor);
    await accepted(perform(receiveNotice, people.chair, on(id, { revision: 1 })));
    const stale = on(id, { revision: 1, why: 'Fejl' });
    const refused = await perform(withdrawNotice, people.editor, stale);
    assert.ok(!refused.ok);
    assert.deepEqual(
      refused.issues.map(({ path }) => path),
      [['revision']],
    );
  });

  test('only whoever told, their party and the secretariat take it back', async () => {
    const { id } = await told(people.member);
    const back = () => on(id, { revision: 1, why: 'Det blev ikke til noget' });
    assert.equal(
      (await refusedWith(perform(withdrawNotice, people.chair, back()))).kind,
      'notAllowed',
    );
    assert.equal(
      (await refusedWith(perform(withdrawNotice, people.reader, back()))).kind,
      'notAllowed',
    );
    await accepted(perform(withdrawNotice, people.member, back()));
    assert.equal((await show(id)).notice.state, 'withdrawn');
  });

  test('sent on with a reason: the other body confirms anew, with a new deadline', async () => {
    const { id } = await told(people.editor);
    const { takers } = await show(id);
    assert.deepEqual(
      takers.map(({ key }) => key),
      [bodies.city],
    );
    const move = { revision: 1, body: bodies.city, why: 'Det rammer hele byen' };
    await accepted(perform(rerouteNotice, people.chair, on(id, move)));
    const { notice, steps } = await show(id);
    assert.deepEqual([notice.body, notice.level, notice.state], [bodies.city, 'city', 'told']);
    assert.equal(steps.at(-1)?.text, move.why);
    const receipt = on(id, { revision: notice.revision });
    const refused = await refusedWith(perform(receiveNotice, people.chair, receipt));
    assert.equal(refused.kind, 'notAllowed');
  });

  test('where no body has the right, it is said, and it can be sent on later', async () => {
    const { database } = people.editor;
    await database.pool.query(`update body set rights = '{}'`);
    const place = await perform(placeNotice, people.editor, { plan, answers: essential });
    assert.equal(place.taker.kind, 'missing');
    const { id } = await told(people.editor);
    await database.pool.query(`update body set rights = '{takeDistrictNotices}' where key = $1`, [
      bodies.district,
    ]);
    await database.pool.query(`update body set rights = '{takeCityNotices}' where key = $1`, [
      bodies.city,
    ]);
    assert.equal((await show(id)).body, undefined);
    const move = on(id, { revision: 1, body: bodies.district, why: 'Nu har det retten' });
    await accepted(perform(rerouteNotice, people.editor, move));
    assert.equal((await show(id)).body?.key, bodies.district);
  });
});
