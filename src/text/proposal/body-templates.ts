import type { Plan } from '#domain/plans/plan.ts';
import { bodiesFromPlan, type ProposedBody } from './bodies-from-plan.ts';

/** Forms that other cities have chosen, for a plan whose agreement says little of its bodies. */
export const templateKeys = ['to-formaend', 'samarbejdsraad', 'bestyrelse-og-gruppe'] as const;
export type TemplateKey = (typeof templateKeys)[number];

export const templateWords: Readonly<
  Record<TemplateKey, { readonly name: string; readonly text: string }>
> = {
  'to-formaend': {
    name: 'Bestyrelse med to formænd',
    text: 'En bestyrelse, der ledes af en fra boligorganisationerne og en fra kommunen sammen, og en følgegruppe.',
  },
  samarbejdsraad: {
    name: 'Samarbejdsråd, der vælger styregrupper',
    text: 'En bestyrelse, en styregruppe for hvert indsatsområde, og et råd med én fra hver afdeling, som vælger beboerne til styregrupperne.',
  },
  'bestyrelse-og-gruppe': {
    name: 'Bestyrelse og én følgegruppe',
    text: 'En bestyrelse med parterne og en følgegruppe for alle indsatsområder.',
  },
};

type Agreed = Pick<Plan, 'bodies' | 'parties' | 'focusAreas' | 'sections'>;
type PlanBody = Plan['bodies'][number];

/** The bodies of a form, with the plan's own parties and areas put in. */
export function bodiesFromTemplate(plan: Agreed, template: TemplateKey): readonly ProposedBody[] {
  const proposed = bodiesFromPlan({ ...plan, bodies: bodiesOf[template](plan) });
  return template === 'samarbejdsraad' ? proposed.map(asCouncil) : proposed;
}

const body = (kind: PlanBody['kind'], name: string, more: Partial<PlanBody> = {}): PlanBody => ({
  name,
  otherNames: [],
  kind,
  seats: [],
  organisations: [],
  administrations: [],
  meetingsAYear: { least: 2, most: null },
  task: null,
  focusAreas: [],
  servedBy: 'Sekretariatslederen',
  ...more,
});

const board = ({ parties }: Agreed, task: string): PlanBody =>
  body('board', 'Bestyrelsen', {
    seats: ['Direktører'],
    organisations: parties.map(({ name }) => name),
    task,
    meetingsAYear: { least: 4, most: null },
  });

const bodiesOf: Readonly<Record<TemplateKey, (plan: Agreed) => readonly PlanBody[]>> = {
  'to-formaend': (plan) => [
    board(
      plan,
      'Leder planen. To formænd, en fra boligorganisationerne og en fra kommunen, forbereder og leder møderne sammen.',
    ),
    body('followUpGroup', 'Følgegruppen', { seats: ['To fra hver afdelingsbestyrelse'] }),
  ],
  samarbejdsraad: (plan) => [
    board(plan, 'Leder planen og tager stilling til indstillingerne.'),
    ...plan.focusAreas.map(({ key, name }) =>
      body('followUpGroup', `Styregruppen for ${lower(name)}`, {
        seats: ['En beboer, valgt af samarbejdsrådet'],
        focusAreas: [key],
      }),
    ),
    body('other', 'Samarbejdsrådet', {
      seats: ['En fra hver afdelingsbestyrelse'],
      task: 'Samler afdelingerne og vælger beboerne til styregrupperne.',
    }),
  ],
  'bestyrelse-og-gruppe': (plan) => [
    board(plan, 'Leder planen og tager stilling til indstillingerne.'),
    body('followUpGroup', 'Følgegruppen', { seats: ['To fra hver afdelingsbestyrelse'] }),
  ],
};

/** An agreement has no word of its own for a council. */
const asCouncil = (proposed: ProposedBody): ProposedBody =>
  proposed.body.kind === 'other'
    ? { ...proposed, body: { ...proposed.body, kind: 'council' } }
    : proposed;

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
