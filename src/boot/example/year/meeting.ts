import { membersOn } from '#domain/governance/body.ts';
import type { AgendaItem, AgendaItemKind } from '#domain/governance/meeting.ts';
import { makeDecision } from '#operations/decisions/make.ts';
import { addToAgenda } from '#operations/meetings/agenda.ts';
import { approveMinutes } from '#operations/meetings/approve.ts';
import { keepAttendance } from '#operations/meetings/attendance.ts';
import { callMeeting } from '#operations/meetings/change.ts';
import { holdMeeting } from '#operations/meetings/hold.ts';
import { layForApproval, writeMinutes } from '#operations/meetings/minutes.ts';
import { issuePack } from '#operations/meetings/pack.ts';
import { planMeetings } from '#operations/meetings/plan.ts';
import { showMeeting } from '#operations/meetings/show.ts';
import { type Day, idOf, type Part, type Scene, type Step } from './scene.ts';

/** A decision as it was taken under the item that its subject has on the agenda. */
export type Decided = {
  readonly key: string;
  /** Left out for the agenda's own item of that title. */
  readonly on?: {
    readonly kind: 'recommendation' | 'notice' | 'conflict';
    readonly id: string;
  };
  readonly under?: string;
  readonly outcome: 'follow' | 'followInPart' | 'notFollow' | 'postpone' | 'adopt';
  readonly text: string;
  readonly reason?: string;
  readonly postponedTo?: string;
  readonly actions?: readonly {
    readonly text: string;
    readonly owner: string;
    readonly dueOn: Day;
  }[];
};

/** A meeting of the story, from the day it is planned until its minutes are locked. */
export type MeetingTold = {
  readonly key: string;
  readonly part: Part;
  readonly day: Day;
  readonly from: string;
  readonly to: string;
  readonly place: string;
  readonly plannedOn: Day;
  /** The day the agenda is made and the body called. */
  readonly calledOn: Day;
  /** Of what is proposed, what is put on the agenda. */
  readonly kinds: readonly AgendaItemKind[];
  readonly free?: readonly { readonly title: string; readonly note: string }[];
  /** A conflict that the chair puts on it: the secretariat may not see one. */
  readonly conflict?: string;
  readonly withPack?: true;
  /** What was said under an item: by what it is about, else by its kind. */
  readonly said: Readonly<Record<string, string>>;
  readonly decided?: readonly Decided[];
  readonly laidOn: Day;
  readonly approvedOn: Day;
};

const shown = ({ asks }: Scene, key: string) =>
  asks(showMeeting, { meeting: idOf(`moede-${key}`) });

/** Every step of a meeting: nothing but its planning for one that is ahead. */
export const meetingSteps = (told: MeetingTold): readonly Step[] => [
  ...before(told),
  ...during(told),
  ...after(told),
];

const before = ({ key, part, day, from, to, place, ...told }: MeetingTold): readonly Step[] => {
  const meeting = idOf(`moede-${key}`);
  const called = (name: string, clock: string, play: Step['play']): Step => ({
    key: `${name}-${key}`,
    at: { day: told.calledOn, clock },
    who: 'secretariat',
    play,
  });
  const { kinds, free = [], conflict } = told;
  return [
    {
      key: `moede-${key}`,
      at: { day: told.plannedOn, clock: '09:00' },
      who: 'secretariat',
      play: ({ does, dateOf, bodies }) =>
        does(planMeetings, {
          body: bodies[part],
          place,
          meetings: [{ day: dateOf(day), from, to }],
        }),
    },
    called('dagsorden', '10:00', async (scene) => {
      const { proposals } = await shown(scene, key);
      const chosen = proposals.filter(({ kind }) => kinds.includes(kind));
      const named = chosen.map(({ kind, subject }) => ({ kind, subject }));
      return scene.does(addToAgenda, { meeting, proposals: named, free });
    }),
    ...(conflict === undefined
      ? []
      : [
          {
            ...called('fortroligt-punkt', '10:30', ({ does }) =>
              does(addToAgenda, { meeting, proposals: [{ kind: 'conflict', subject: conflict }] }),
            ),
            who: part,
          },
        ]),
    ...(told.withPack
      ? [called('materiale', '11:30', ({ does }) => does(issuePack, { meeting }))]
      : []),
    called('indkaldt', '12:00', ({ does }) => does(callMeeting, { meeting })),
  ];
};

const during = ({ key, part, day, to, ...told }: MeetingTold): readonly Step[] => {
  const meeting = idOf(`moede-${key}`);
  return [
    {
      key: `fremmoede-${key}`,
      at: { day, clock: told.from },
      who: part,
      play: async (scene) => {
        const rows = membersOn(scene.organisation, scene.bodies[part], scene.today);
        return scene.keeps(keepAttendance, {
          meeting,
          seen: (await shown(scene, key)).attendanceMark,
          rows: rows.map(({ mandate, person }, nth) => ({
            person: person.id,
            mandate: mandate.id,
            state: nth === 2 ? 'excused' : 'present',
          })),
        });
      },
    },
    ...(told.decided ?? []).map((each, nth) =>
      decisionStep({ key, part, day, clock: minutesAfter(told.from, 15 + 10 * nth) }, each),
    ),
    {
      key: `referat-${key}`,
      at: { day, clock: to },
      who: part,
      play: async (scene) => {
        const { agenda } = (await shown(scene, key)).meeting;
        const items = agenda.flatMap((item) => {
          const text = saidOf(told.said, item);
          return text === undefined ? [] : [{ item: item.id, text, basedOn: 0 }];
        });
        return scene.keeps(writeMinutes, { meeting, items });
      },
    },
    {
      key: `holdt-${key}`,
      at: { day, clock: to },
      who: part,
      play: ({ does }) => does(holdMeeting, { meeting }),
    },
  ];
};

const saidOf = (said: MeetingTold['said'], { subject = '', title, kind }: AgendaItem) =>
  said[subject] ?? said[title] ?? said[kind];

type At = Pick<MeetingTold, 'key' | 'part' | 'day'> & { readonly clock: string };

const decisionStep = (
  { key, part, day, clock }: At,
  { key: name, on, under, actions = [], postponedTo, ...given }: Decided,
): Step => ({
  key: `beslutning-${name}`,
  at: { day, clock },
  who: part,
  play: async (scene) => {
    const { agenda } = (await shown(scene, key)).meeting;
    const item = agenda.find(({ kind, subject, title }) =>
      on === undefined ? title === under : kind === on.kind && subject === on.id,
    );
    if (item === undefined) throw new Error(`${name} stands on no agenda`);
    return scene.does(makeDecision, {
      body: scene.bodies[part],
      meeting: idOf(`moede-${key}`),
      agendaItem: item.id,
      on: on ?? { kind: 'agendaItem' },
      decidedOn: scene.today,
      ...given,
      ...(postponedTo === undefined ? {} : { postponedTo }),
      actions: actions.map((each) => ({ ...each, dueOn: scene.dateOf(each.dueOn) })),
    });
  },
});

const minutesAfter = (clock: string, minutes: number): string =>
  Temporal.PlainTime.from(clock).add({ minutes }).toString({ smallestUnit: 'minute' });

const after = ({ key, part, laidOn, approvedOn }: MeetingTold): readonly Step[] => {
  const meeting = idOf(`moede-${key}`);
  return [
    {
      key: `referat-sendt-${key}`,
      at: { day: laidOn, clock: '13:00' },
      who: 'secretariat',
      play: ({ does }) => does(layForApproval, { meeting }),
    },
    {
      key: `referat-godkendt-${key}`,
      at: { day: approvedOn, clock: '08:40' },
      who: part,
      play: async (scene) =>
        scene.does(approveMinutes, { meeting, seen: (await shown(scene, key)).minutesMark }),
    },
  ];
};
