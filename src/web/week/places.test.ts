// The letter's addresses are made where the pages' are not known: held to them here.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BodyKey, PersonId } from '#domain/governance/body.ts';
import type { PlanKey } from '#domain/plans/plan.ts';
import type { Instant, IsoDate } from '#domain/time/period.ts';
import type { WeekSubject } from '#domain/week/item.ts';
import { meetingPath } from '#operations/calendar/event.ts';
import { placeOf } from '#operations/week/places.ts';
import { bodyPaths } from '#web/bodies/paths.ts';
import { cyclePaths } from '#web/cycle/paths.ts';
import { decisionPaths } from '#web/decisions/paths.ts';
import { meetingPaths } from '#web/meetings/paths.ts';
import { noticePaths } from '#web/notices/paths.ts';
import { paperPaths } from '#web/papers/paths.ts';
import { paths } from '#web/paths.ts';

const plan = 'æblegården 1' as PlanKey;
const body = 'gruppe/ø' as BodyKey;
const about = { meeting: 'm 1', body, number: 1, startsAt: '2021-01-01T10:00:00.000Z' as Instant };
const area = { year: 2020, body, focusArea: 'tryghed & ro' };
const decide = { recommendation: 'r 1', body, from: body, focusArea: 'x', postponed: false };
const criteria = [{ code: 'T 1', last: '2020-01-01' as IsoDate }];

const cases: readonly (readonly [WeekSubject, mine: string, others: string])[] = [
  [{ kind: 'openYear', year: 2020 }, paths.cycle(plan), paths.cycle(plan)],
  [
    { kind: 'figures', year: 2020, number: 1 },
    cyclePaths.year(plan, 2020),
    cyclePaths.year(plan, 2020),
  ],
  [
    { kind: 'paper', year: 2020, body },
    paperPaths.preview(plan, 2020, body),
    paperPaths.list(plan, 2020),
  ],
  [
    { kind: 'evaluation', ...area },
    cyclePaths.evaluation(plan, 2020, body, area.focusArea),
    cyclePaths.evaluation(plan, 2020, body, area.focusArea),
  ],
  [
    { kind: 'recommend', ...area },
    cyclePaths.recommendations(plan, 2020, body),
    cyclePaths.recommendations(plan, 2020, body),
  ],
  [
    { kind: 'decide', ...decide },
    decisionPaths.newAbout(plan, { body, on: 'recommendation', subject: 'r 1' }),
    paths.decisions(plan),
  ],
  [
    { kind: 'noAction', decision: 'd1', body, text: '' },
    decisionPaths.actionTo(plan, 'd1'),
    decisionPaths.decision(plan, 'd1'),
  ],
  [
    { kind: 'action', action: 'a 1', text: '', owner: '' },
    decisionPaths.action(plan, 'a 1'),
    paths.decisions(plan),
  ],
  [{ kind: 'callMeeting', ...about }, meetingPath(plan, 'm 1'), meetingPaths.meeting(plan, 'm 1')],
  [
    { kind: 'fewMeetings', body, least: 2, held: 0, ahead: 0 },
    meetingPaths.new(plan, body),
    meetingPaths.ofBody(plan, body),
  ],
  [
    { kind: 'notice', notice: 'n 1', number: 1, title: '', state: 'told' },
    noticePaths.notice(plan, 'n 1'),
    noticePaths.notice(plan, 'n 1'),
  ],
  [
    { kind: 'conflict', conflict: 'c1', number: 1 },
    `${paths.conflicts(plan)}/c1`,
    `${paths.conflicts(plan)}/c1`,
  ],
  [
    { kind: 'centralFigures', number: 1 },
    paths.centralMeasurements(plan),
    paths.centralMeasurements(plan),
  ],
  [
    { kind: 'notFollowedUp', criteria, isLate: true },
    paths.criterion(plan, 'T 1'),
    paths.criterion(plan, 'T 1'),
  ],
  [
    { kind: 'notFollowedUp', criteria: [...criteria, ...criteria], isLate: true },
    paths.audit(plan),
    paths.plan(plan),
  ],
  [
    { kind: 'mandateEnds', person: 'p' as PersonId, body },
    bodyPaths.body(plan, body),
    bodyPaths.body(plan, body),
  ],
];

/** The same address may be written with other marks for what has no place in one. */
const plain = (address: string) => new URL(address, 'http://x').href.replaceAll('%20', '+');

for (const [subject, own, others] of cases) {
  test(`"${subject.kind}" leads to its page`, () => {
    const item = { subject, who: { kind: 'secretariat' }, bodies: [], daysLate: 0 } as const;
    assert.equal(plain(placeOf(plan, { ...item, mine: true })), plain(own));
    assert.equal(plain(placeOf(plan, { ...item, mine: false })), plain(others));
  });
}
