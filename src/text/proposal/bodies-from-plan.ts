import type {
  BodyKey,
  BodyLevel,
  BodyRight,
  GoverningBody,
  GoverningBodyKind,
  Seat,
} from '#domain/governance/body.ts';
import type { Plan, PlanBody, PlanFocusArea } from '#domain/plans/plan.ts';
import { freeId, slug } from '#domain/plans/plan-file-names.ts';
import { seatsOfWords } from './seat-words.ts';

/** A body a person is asked to confirm: with its seats, and what was presumed, in sentences. */
export type ProposedBody = {
  readonly body: GoverningBody;
  readonly seats: readonly Seat[];
  readonly presumed: readonly string[];
};

type Agreed = Pick<Plan, 'bodies' | 'parties' | 'focusAreas' | 'sections'>;

const levelOf: Readonly<Record<GoverningBodyKind, BodyLevel>> = {
  cityBoard: 'city',
  districtBoard: 'district',
  board: 'local',
  localSteeringGroup: 'local',
  followUpGroup: 'local',
  departmentBoard: 'local',
  council: 'local',
  other: 'local',
};

const group: readonly BodyRight[] = ['evaluate', 'recommend'];

/**
 * Sections 6 (who evaluates, who decides), 4 (who follows the measurements), 9 (notices) and 10
 * (conflicts). A single board takes what is otherwise shared between the city's and the district's.
 */
const rightsOf: Readonly<Record<GoverningBodyKind, readonly BodyRight[]>> = {
  cityBoard: ['decide', 'followMeasurements', 'takeCityNotices', 'takePrincipledConflicts'],
  districtBoard: [
    'evaluate',
    'recommend',
    'decide',
    'followMeasurements',
    'takeDistrictNotices',
    'takeSpecificConflicts',
  ],
  board: [
    'decide',
    'followMeasurements',
    'takeDistrictNotices',
    'takeCityNotices',
    'takePrincipledConflicts',
    'takeSpecificConflicts',
  ],
  localSteeringGroup: group,
  followUpGroup: group,
  departmentBoard: [],
  council: [],
  other: [],
};

/**
 * The bodies as the agreement has them: the city's board over the district's, that over the local
 * groups; two names for one body are one ("lokal følgegruppe (lokal styregruppe)"). Nothing of it
 * is a fact before a person has confirmed it.
 */
export function bodiesFromPlan(plan: Agreed): readonly ProposedBody[] {
  const keys = new Set<string>();
  const known = joined(plan.bodies).map((body) => ({
    body,
    key: freeId(slug(body.name), keys) as BodyKey,
  }));
  const keyOfKind = (...kinds: readonly string[]) =>
    kinds.map((kind) => known.find(({ body }) => body.kind === kind)?.key).find(Boolean);
  const above = {
    district: keyOfKind('cityBoard'),
    local: keyOfKind('districtBoard', 'board', 'cityBoard'),
  };
  return known.map(({ body, key }) => {
    const level = levelOf[body.kind];
    const serves =
      level === 'city' || body.kind === 'board' ? keyAbove(body, above.district) : above[level];
    return proposed(plan, body, key, serves === key ? undefined : serves);
  });
}

/** A plan's own board stands under the city's where there is one; the city's under nobody. */
const keyAbove = ({ kind }: PlanBody, city: BodyKey | undefined): BodyKey | undefined =>
  kind === 'board' ? city : undefined;

function proposed(
  plan: Agreed,
  given: PlanBody,
  key: BodyKey,
  serves: BodyKey | undefined,
): ProposedBody {
  const { seats, presumed } = seatsOfWords(plan, given);
  const { meetingsAYear: meetings, task, servedBy } = given;
  const most = meetings?.most ?? undefined;
  const body: GoverningBody = {
    key,
    name: given.name,
    otherNames: given.otherNames,
    kind: given.kind,
    level: levelOf[given.kind],
    ...(serves === undefined ? {} : { serves }),
    ...(servedBy === null ? {} : { servedBy }),
    ...(task === null ? {} : { task: sentence(task) }),
    focusAreas: areasOf(plan.focusAreas, given.focusAreas),
    ...(meetings === null
      ? {}
      : { meetings: { least: meetings.least, ...(most === undefined ? {} : { most }) } }),
    rights: rightsOf[given.kind],
  };
  return { body, seats, presumed: [...presumed, ...othersOf(plan, body), ...presumedOf(body)] };
}

const districtBoards = /\b(to|tre|fire|fem|seks|syv|otte|ni|ti|\d{1,2})\s+bydelsbestyrelser\b/i;

/** A city has a board for each district; a plan keeps the one that is its own, and says so. */
function othersOf({ sections, bodies }: Agreed, { kind }: GoverningBody): readonly string[] {
  if (kind !== 'districtBoard') return [];
  if (bodies.filter((each) => each.kind === kind).length > 1) return [];
  const named = sections
    .flatMap(({ paragraphs }) => paragraphs)
    .flatMap((text) => districtBoards.exec(text)?.[1] ?? [])[0];
  return named === undefined
    ? []
    : [
        `Aftalen nævner ${named.toLowerCase()} bydelsbestyrelser. Kun planens egen er foreslået; de andre kan skrives ind bagefter, hvis planen har brug for dem.`,
      ];
}

function presumedOf({ kind, serves, meetings }: GoverningBody): readonly string[] {
  return [
    ...(kind === 'districtBoard'
      ? [
          'Aftalen siger "bestyrelsen" om den, der tager stilling til indstillingerne. Forslaget lader bydelsbestyrelsen gøre det.',
        ]
      : []),
    ...(kind === 'districtBoard' || kind === 'cityBoard' || serves === undefined
      ? []
      : ['Gruppen indstiller til den bestyrelse, der er nærmest.']),
    ...(meetings === undefined ? ['Aftalen siger ikke, hvor tit der holdes møde.'] : []),
  ];
}

/** Bodies that go by each other's names are the same body. */
function joined(bodies: readonly PlanBody[]): readonly PlanBody[] {
  return bodies.filter(
    (body, place) =>
      !bodies
        .slice(0, place)
        .some(({ name, otherNames }) =>
          [name, ...otherNames].some((each) =>
            [body.name, ...body.otherNames].some((own) => same(each, own)),
          ),
        ),
  );
}

/** The agreement names areas by their names, plan files by their keys. */
const areasOf = (areas: readonly PlanFocusArea[], named: readonly string[]): readonly string[] =>
  areas
    .filter(({ key, name }) => named.some((each) => each === key || same(each, name)))
    .map(({ key }) => key);

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

const sentence = (text: string): string => {
  const capital = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(capital) ? capital : `${capital}.`;
};
