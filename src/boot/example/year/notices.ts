import {
  closeNotice,
  informOfNotice,
  proposeAlternative,
  receiveNotice,
} from '#operations/notices/follow.ts';
import { showNotice } from '#operations/notices/show.ts';
import { tellNotice } from '#operations/notices/tell.ts';
import { idOf, type Part, type Scene, type Step, type Who } from './scene.ts';

/** Those of the agreement; all but the one that tells are told of a notice. */
const parties = ['Boligforeningen 3B', 'PAB', 'BIF', 'BUF', 'KFF', 'SOF', 'ØKF', 'TMF'] as const;

const answers = {
  essential: 'yes',
  reach: 'district',
  agreement: 'no',
  grant: 'no',
  otherPlans: 'no',
  organisation: 'none',
} as const;

/** A notice of the story: told, received by its body, known to all parties, and ended. */
type NoticeTold = {
  readonly key: string;
  readonly party: (typeof parties)[number];
  readonly title: string;
  readonly what: string;
  readonly touches: object;
  /** The body it goes to by its answers; left out when it goes to none. */
  readonly to?: Part;
  readonly answers: object;
  readonly dueOn?: string;
  readonly told: { readonly day: string; readonly who: Who };
  readonly received?: string;
  readonly informed: string;
  readonly ended: { readonly day: string; readonly who: Who; readonly outcome: string };
};

const shown = async ({ asks }: Scene, notice: string) =>
  (await asks(showNotice, { notice })).notice;

const noticeSteps = (given: NoticeTold): readonly Step[] => {
  const { key, to, received, informed, ended } = given;
  const notice = idOf(`${key}-fortalt`);
  const receipt: Step = {
    key: `${key}-modtaget`,
    at: { day: received ?? '', clock: '08:30' },
    who: to ?? 'secretariat',
    play: async (scene) =>
      scene.does(receiveNotice, { notice, revision: (await shown(scene, notice)).revision }),
  };
  const others = parties.filter((party) => party !== given.party);
  return [
    telling(given),
    ...(received === undefined ? [] : [receipt]),
    ...others.map(
      (party, nth): Step => ({
        key: `${key}-orienteret-${nth + 1}`,
        at: { day: informed, clock: `10:0${nth}` },
        who: 'secretariat',
        play: ({ does }) =>
          does(informOfNotice, { notice, party, on: informed, how: 'Brev fra sekretariatet' }),
      }),
    ),
    {
      key: `${key}-afsluttet`,
      at: { day: ended.day, clock: '09:15' },
      who: ended.who,
      play: async (scene) =>
        scene.does(closeNotice, {
          notice,
          revision: (await shown(scene, notice)).revision,
          outcome: ended.outcome,
        }),
    },
  ];
};

const telling = ({ key, party, title, what, touches, to, told, ...given }: NoticeTold): Step => ({
  key: `${key}-fortalt`,
  at: { day: told.day, clock: '11:10' },
  who: told.who,
  play: ({ does, bodies }) =>
    does(tellNotice, {
      party,
      title,
      what,
      ...touches,
      answers: { ...answers, ...given.answers },
      ...(given.dueOn === undefined ? {} : { dueOn: given.dueOn }),
      seen: to === undefined ? 'none:' : `${to}:${bodies[to]}`,
    }),
});

const room: NoticeTold = {
  key: 'underretning',
  party: 'Boligforeningen 3B',
  title: 'Fællesrummet lukker i vinter (opdigtet)',
  what: 'Taget over fællesrummet skal lægges om fra november til februar. Lektiehjælp og fællesspisning kan ikke være der imens.',
  touches: {
    effectiveOn: '2020-11-01',
    focusAreas: ['tryghed-og-trivsel', 'uddannelse-og-beskaeftigelse'],
    criteria: ['kriterium-t4'],
    activities: [idOf('aktivitet-jobhjaelp')],
  },
  to: 'district',
  answers: {},
  dueOn: '2020-12-04',
  told: { day: '2020-09-14', who: 'city' },
  received: '2020-09-16',
  informed: '2020-09-18',
  ended: {
    day: '2020-11-27',
    who: 'district',
    outcome: 'Aktiviteterne er i biblioteket til februar. Ingen måtte aflyses.',
  },
};

const counsellors: NoticeTold = {
  key: 'underretning-vejledere',
  party: 'BIF',
  title: 'Jobvejlederne samles ét sted (opdigtet)',
  what: 'Fra foråret sidder byens jobvejledere samme sted og kommer ud til planerne efter aftale. De faste dage i alle boligområder falder væk.',
  touches: { effectiveOn: '2021-04-01', focusAreas: ['uddannelse-og-beskaeftigelse'] },
  to: 'city',
  answers: { reach: 'city', otherPlans: 'yes' },
  dueOn: '2021-01-29',
  told: { day: '2020-11-16', who: 'education' },
  received: '2020-11-18',
  informed: '2020-11-19',
  ended: {
    day: '2021-01-18',
    who: 'city',
    outcome: 'Hver plan får en fast telefontid og to aftalte dage om måneden.',
  },
};

const club: NoticeTold = {
  key: 'underretning-klub',
  party: 'KFF',
  title: 'Klubben maler i vinterferien (opdigtet)',
  what: 'Ungdomsklubben er lukket i syv dage, mens der males. De unge har fået det at vide.',
  touches: {},
  answers: { essential: 'no' },
  told: { day: '2020-01-30', who: 'library' },
  informed: '2020-01-31',
  ended: {
    day: '2020-02-17',
    who: 'secretariat',
    outcome: 'Klubben åbnede igen på dagen.',
  },
};

/** One notice of each kind: for the district board, for the city board, and for no body. */
export const notices: readonly Step[] = [
  ...noticeSteps(club),
  ...noticeSteps(room),
  {
    key: 'underretning-alternativ',
    at: { day: '2020-10-06', clock: '14:05' },
    who: 'education',
    play: ({ does }) =>
      does(proposeAlternative, {
        notice: idOf('underretning-fortalt'),
        party: 'KFF',
        text: 'Biblioteket har et lokale, der kan lånes to eftermiddage om ugen.',
      }),
  },
  ...noticeSteps(counsellors),
];
