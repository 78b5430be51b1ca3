import { changeAction, settleAction } from '#operations/actions/change.ts';
import { closeCycle } from '#operations/cycle/close.ts';
import { openCycle } from '#operations/cycle/open.ts';
import { issuePaper } from '#operations/papers/issue.ts';
import { activitySteps } from './activities.ts';
import { conflictSteps } from './conflict.ts';
import { evaluationSteps, year } from './evaluations.ts';
import { meetings } from './meetings.ts';
import { newestMeetings } from './meetings-lately.ts';
import { notices } from './notices.ts';
import { idOf, type Part, type Scene, type Step, type When } from './scene.ts';

const parts: readonly Part[] = ['local', 'safety', 'education', 'district', 'city'];

/** The days of the year's run: the police's figures come in April, so the papers wait for them. */
const daysOfYear = ({ bodies }: Scene): Readonly<Record<string, string>> => {
  const each = (kind: string, of: readonly Part[], day: string) =>
    of.map((part) => [`${kind}:${bodies[part]}`, day] as const);
  const groups = ['local', 'safety', 'education'] as const;
  return Object.fromEntries([
    ['figures', '2020-05-20'],
    ...each('papers', parts, '2020-05-29'),
    ...each('evaluation', groups, '2020-06-17'),
    ...each('recommendations', groups, '2020-06-22'),
    ...each('evaluation', ['district'], '2020-06-26'),
    ...each('recommendations', ['district'], '2020-07-01'),
    ...each('decisions', ['district'], '2020-12-01'),
    ...each('decisions', ['city'], '2021-01-20'),
    ['actions', '2021-01-29'],
  ]);
};

const paper = (of: number, part: Part, at: When): Step => ({
  key: `statuspapir-${of}-${part}`,
  at,
  who: 'secretariat',
  play: ({ does, bodies }) => does(issuePaper, { year: of, body: bodies[part] }),
});

/** The first action of a decision is done; the decision is itself the first thing its step made. */
const done = (day: string, decision: string, outcome: string): Step => ({
  key: `handling-${decision}`,
  at: { day, clock: '14:20' },
  who: decision.startsWith('by-') ? 'city' : 'district',
  play: ({ does }) =>
    does(settleAction, {
      action: idOf(`beslutning-${decision}`, 2),
      revision: 1,
      state: 'done',
      outcome,
    }),
});

/** The story; it is told in the order of its days. */
export const steps: readonly Step[] = [
  ...activitySteps,
  {
    key: 'aar-begyndt',
    at: { day: '2020-01-14', clock: '10:00' },
    who: 'secretariat',
    play: (scene) => scene.does(openCycle, { year, dates: daysOfYear(scene) }),
  },
  ...parts.map((part, nth) => paper(year, part, { day: '2020-05-26', clock: `10:0${nth}` })),
  ...evaluationSteps,
  ...meetings,
  ...newestMeetings,
  ...notices,
  ...conflictSteps,
  done('2020-11-30', 'noegle', 'Begge har fået en nøgle og skrevet under.'),
  done('2020-10-22', 'lys', 'Lamperne lyser. Driften slår ekstra grene ned om efteråret.'),
  done('2020-11-09', 'lommepenge', 'Aftalen er skrevet under. Otte unge begynder i marts.'),
  done('2021-01-14', 'jobhjaelp-igen', 'Flyttet den 11. januar. Der kom 14 den første dag.'),
  done('2021-02-18', 'by-sigtede', 'Svaret er nej i år. Der spørges igen om et år.'),
  {
    key: 'aar-afsluttet',
    at: { day: '2021-02-24', clock: '15:00' },
    who: 'secretariat',
    play: ({ does }) => does(closeCycle, { year }),
  },
  {
    key: 'naeste-aar-begyndt',
    at: { day: { week: -6, weekday: 1 }, clock: '10:00' },
    who: 'secretariat',
    play: ({ does }) => does(openCycle, { year: year + 1 }),
  },
  {
    key: 'handling-ny-frist',
    at: { day: { week: -6, weekday: 1 }, clock: '14:00' },
    who: 'secretariat',
    play: ({ does, dateOf }) =>
      does(changeAction, {
        action: idOf('beslutning-lommepenge', 3),
        revision: 1,
        text: 'Find penge til et hold mere',
        owner: 'Sekretariatslederen',
        dueOn: dateOf({ week: -1, weekday: 1 }),
      }),
  },
  ...parts.map((part, nth) =>
    paper(year + 1, part, { day: { week: -6, weekday: 3 }, clock: `10:0${nth}` }),
  ),
];
