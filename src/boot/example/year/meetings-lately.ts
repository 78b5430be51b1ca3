import { planMeetings } from '#operations/meetings/plan.ts';
import { type MeetingTold, meetingSteps } from './meeting.ts';
import type { Step } from './scene.ts';

/** So recent that whoever opens the example comes to a year under way. */
const lately: MeetingTold = {
  key: 'bestyrelse-nu',
  part: 'district',
  day: { week: -2, weekday: 3 },
  from: '09:30',
  to: '11:00',
  place: 'Kulturhuset Mønsteret (opdigtet)',
  plannedOn: { week: -5, weekday: 2 },
  calledOn: { week: -4, weekday: 2 },
  kinds: ['paper', 'measurements', 'action'],
  free: [{ title: 'Skolesamarbejdet', note: 'Gruppen skulle komme med et andet forslag.' }],
  said: {
    paper: 'Papiret viser, hvad der kom ud af beslutningerne året før. Det blev læst igennem.',
    measurements: 'Ingen bemærkninger.',
    action: 'Den ene fond har sagt nej. Svaret fra den anden ventes.',
    Skolesamarbejdet: 'Gruppen foreslår at spørge forældrene selv, før der vælges en vej.',
  },
  decided: [
    {
      key: 'skole',
      under: 'Skolesamarbejdet',
      outcome: 'adopt',
      text: 'Forældrene på sjette årgang spørges, hvad der skal til, for at de kommer.',
      actions: [
        {
          text: 'Spørg forældrene på sjette årgang',
          owner: 'Den boligsociale medarbejder',
          dueOn: { week: 1, weekday: 4 },
        },
      ],
    },
  ],
  laidOn: { week: -2, weekday: 4 },
  approvedOn: { week: -1, weekday: 2 },
};

const ahead = { key: 'moede-forude', day: { week: 6, weekday: 3 } } as const;

/** The newest meeting, and the one that is planned and yet to come. */
export const newestMeetings: readonly Step[] = [
  ...meetingSteps(lately),
  {
    key: ahead.key,
    at: { day: lately.plannedOn, clock: '09:05' },
    who: 'secretariat',
    play: ({ does, dateOf, bodies }) =>
      does(planMeetings, {
        body: bodies.district,
        place: lately.place,
        meetings: [{ day: dateOf(ahead.day), from: '09:30', to: '11:30' }],
      }),
  },
];
