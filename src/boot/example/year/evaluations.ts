import { finishEvaluation } from '#operations/evaluations/finish.ts';
import { showEvaluation } from '#operations/evaluations/show.ts';
import { writeEvaluation } from '#operations/evaluations/write.ts';
import { makeRecommendation } from '#operations/recommendations/make.ts';
import { submitRecommendations } from '#operations/recommendations/submit.ts';
import { idOf, type Part, type Step } from './scene.ts';
import { evaluated, recommended } from './words.ts';

/** The year that is evaluated. */
export const year = 2019;

/** When each body writes: the groups first, so that the board has what they said. */
const days: Readonly<Record<Part, { readonly written: string; readonly submitted: string }>> = {
  local: { written: '2020-06-11', submitted: '2020-06-18' },
  safety: { written: '2020-06-12', submitted: '2020-06-18' },
  education: { written: '2020-06-15', submitted: '2020-06-19' },
  district: { written: '2020-06-24', submitted: '2020-06-29' },
  city: { written: '', submitted: '' },
};

const writtenIn = ({ part, area, experience, lines }: (typeof evaluated)[number]) =>
  [
    {
      key: `evaluering-${part}-${area}`,
      at: { day: days[part].written, clock: '14:30' },
      who: part,
      play: async ({ does, asks, bodies }) => {
        const at = { year, body: bodies[part], area };
        const shown = await asks(showEvaluation, at);
        const given = lines.flatMap((line) => {
          const was = shown.lines.find(({ criterion }) => criterion.id === line.criterion)?.mark;
          return was === undefined ? [] : [{ ...line, was }];
        });
        return does(writeEvaluation, {
          ...at,
          experience,
          wasExperience: shown.experienceMark,
          lines: given,
          ...(shown.paper === undefined ? {} : { paper: shown.paper.document }),
        });
      },
    },
    {
      key: `evaluering-afsluttet-${part}-${area}`,
      at: { day: days[part].written, clock: '15:45' },
      who: part,
      play: ({ does, bodies }) =>
        does(finishEvaluation, { year, body: bodies[part], area, revision: 1 }),
    },
  ] as const satisfies readonly Step[];

const madeIn = ({ part, key, ...given }: (typeof recommended)[number]): Step => ({
  key: `indstilling-${key}`,
  at: { day: days[part].written, clock: '16:15' },
  who: part,
  play: ({ does, bodies }) => does(makeRecommendation, { year, body: bodies[part], ...given }),
});

const submittedBy = (part: Part): Step => ({
  key: `indstillinger-sendt-${part}`,
  at: { day: days[part].submitted, clock: '09:20' },
  who: part,
  play: ({ does }) =>
    does(submitRecommendations, {
      drafts: recommended
        .filter((each) => each.part === part)
        .map(({ key }) => ({ recommendation: idOf(`indstilling-${key}`), revision: 1 })),
    }),
});

const stepsOf = (part: Part): readonly Step[] => [
  ...evaluated.filter((each) => each.part === part).flatMap(writtenIn),
  ...recommended.filter((each) => each.part === part).map(madeIn),
  submittedBy(part),
];

/** The groups evaluate and recommend; then the district board does, to the city board. */
export const evaluationSteps: readonly Step[] = [
  ...stepsOf('local'),
  ...stepsOf('safety'),
  ...stepsOf('education'),
  ...stepsOf('district'),
];
