// Meetings of the test organisation's bodies, made the way a secretariat makes them.
import assert from 'node:assert/strict';
import type { Checked } from '#domain/checked.ts';
import type { DocumentContent } from '#domain/documents/block.ts';
import type { BodyKey } from '#domain/governance/body.ts';
import type { StatusPaper } from '#domain/governance/status-paper.ts';
import type { Instant } from '#domain/time/period.ts';
import type { Context } from '#operations/context.ts';
import { addToAgenda } from '#operations/meetings/agenda.ts';
import { callMeeting } from '#operations/meetings/change.ts';
import { holdMeeting } from '#operations/meetings/hold.ts';
import { planMeetings } from '#operations/meetings/plan.ts';
import { showMeeting } from '#operations/meetings/show.ts';
import { perform } from '#operations/perform.ts';
import type { Database } from '#store/database.ts';
import * as documents from '#store/documents.ts';
import { find } from '#store/plans.ts';
import { newMark, ownPlan as plan } from './people.ts';

const accepted = async <T>(work: Promise<Checked<T>>): Promise<T> => {
  const answer = await work;
  assert.ok(answer.ok, answer.ok ? '' : JSON.stringify(answer.issues));
  return answer.value;
};

export const time = { day: '2021-03-10', from: '16:30', to: '18:00' } as const;

/** Steps that somebody takes. */
export const meetingSteps = (by: Context) => ({
  plan: async (body: string, given: object = time): Promise<string> => {
    const once = newMark();
    const input = { plan, body, place: 'Beboerhuset', meetings: [given], once };
    return (await accepted(perform(planMeetings, by, input))).meetings[0] ?? '';
  },
  free: (meeting: string, ...titles: readonly string[]) => {
    const free = titles.map((title) => ({ title }));
    return accepted(perform(addToAgenda, by, { plan, meeting, free, once: newMark() }));
  },
  propose: async (meeting: string) => {
    const { proposals } = await perform(showMeeting, by, { plan, meeting });
    const chosen = proposals.map(({ kind, subject }) => ({ kind, subject }));
    const input = { plan, meeting, proposals: chosen, once: newMark() };
    return accepted(perform(addToAgenda, by, input));
  },
  call: (meeting: string) => accepted(perform(callMeeting, by, { plan, meeting, once: newMark() })),
  hold: (meeting: string) => accepted(perform(holdMeeting, by, { plan, meeting, once: newMark() })),
  show: (meeting: string) => perform(showMeeting, by, { plan, meeting }),
});

/** A status paper of a body as it would have been issued, about the criteria named. */
export const issuedPaper = async (
  database: Database,
  body: BodyKey,
  criteria: readonly string[],
  edition = 1,
): Promise<string> => {
  const pin = await find(database, plan);
  const id = newMark();
  const at = '2021-02-20T10:00:00.000Z' as Instant;
  const title = 'Statuspapir 2020';
  const content = {
    criteria: criteria.map((criterion) => ({ criterion })),
  } as unknown as StatusPaper;
  const document: DocumentContent = {
    title,
    lines: ['Viden pr. 20. februar 2021'],
    contents: true,
    fictional: true,
    footer: title,
    blocks: [
      { kind: 'heading', level: 1, text: 'Hvad er nået', id: 'naaet' },
      { kind: 'paragraph', text: 'Flere er trygge.' },
    ],
  };
  const issued = {
    id,
    kind: 'statusPaper',
    title,
    body,
    year: 2020,
    edition,
    asOf: at,
    revision: 1,
    issuedAt: at,
    issuedBy: 'Erik',
    fictional: true,
    files: [],
  } as const;
  await documents.insert(database, pin?.id ?? '', { issued, content, document, files: [] });
  return id;
};
