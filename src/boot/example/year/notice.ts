import {
  closeNotice,
  informOfNotice,
  proposeAlternative,
  receiveNotice,
} from '#operations/notices/follow.ts';
import { showNotice } from '#operations/notices/show.ts';
import { tellNotice } from '#operations/notices/tell.ts';
import { idOf, type Scene, type Step } from './scene.ts';

const notice = idOf('underretning-fortalt');

const shown = async ({ asks }: Scene) => (await asks(showNotice, { notice })).notice;

/** Those of the agreement that are told of every notice, beside the one that tells. */
const informed = ['PAB', 'BIF', 'BUF', 'KFF', 'SOF', 'ØKF', 'TMF'] as const;

/** A notice: told, received, known to all parties, and ended when the board had decided. */
export const noticeSteps: readonly Step[] = [
  {
    key: 'underretning-fortalt',
    at: { day: '2020-09-14', clock: '11:10' },
    who: 'city',
    play: ({ does, bodies }) =>
      does(tellNotice, {
        party: 'Boligforeningen 3B',
        title: 'Fællesrummet lukker i vinter (opdigtet)',
        what: 'Taget over fællesrummet skal lægges om fra november til februar. Lektiehjælp og fællesspisning kan ikke være der imens.',
        effectiveOn: '2020-11-01',
        focusAreas: ['tryghed-og-trivsel', 'uddannelse-og-beskaeftigelse'],
        criteria: ['kriterium-t4'],
        activities: [idOf('aktivitet-jobhjaelp')],
        answers: {
          essential: 'yes',
          reach: 'district',
          agreement: 'no',
          grant: 'no',
          otherPlans: 'no',
          organisation: 'none',
        },
        dueOn: '2020-12-04',
        seen: `district:${bodies.district}`,
      }),
  },
  {
    key: 'underretning-modtaget',
    at: { day: '2020-09-16', clock: '08:30' },
    who: 'district',
    play: async (scene) =>
      scene.does(receiveNotice, { notice, revision: (await shown(scene)).revision }),
  },
  ...informed.map(
    (party, nth): Step => ({
      key: `underretning-orienteret-${nth + 1}`,
      at: { day: '2020-09-18', clock: `10:0${nth}` },
      who: 'secretariat',
      play: ({ does }) =>
        does(informOfNotice, { notice, party, on: '2020-09-18', how: 'Brev fra sekretariatet' }),
    }),
  ),
  {
    key: 'underretning-alternativ',
    at: { day: '2020-10-06', clock: '14:05' },
    who: 'education',
    play: ({ does }) =>
      does(proposeAlternative, {
        notice,
        party: 'KFF',
        text: 'Biblioteket har et lokale, der kan lånes to eftermiddage om ugen.',
      }),
  },
  {
    key: 'underretning-afsluttet',
    at: { day: '2020-11-27', clock: '09:15' },
    who: 'district',
    play: async (scene) =>
      scene.does(closeNotice, {
        notice,
        revision: (await shown(scene)).revision,
        outcome: 'Aktiviteterne er i biblioteket til februar. Ingen måtte aflyses.',
      }),
  },
];
