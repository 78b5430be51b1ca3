// npm run bench: our list of criteria with verdicts against the floor, registering, and verdicts.
import { perform } from '#operations/perform.ts';
import { makeSignInLink } from '#operations/session/make-link.ts';
import { signInByLink } from '#operations/session/sign-in-by-link.ts';
import { type BenchDatabase, contextFor, startCluster } from './databases.ts';
import { documentTimes } from './documents.ts';
import { planKeyOf } from './generated-plans.ts';
import { importing } from './importing.ts';
import {
  firstLook,
  type Load,
  type Measured,
  measure,
  middle,
  type Served,
  serve,
} from './load.ts';
import { insertedPerSecond, registeredPerSecond } from './registering.ts';
import { startMs } from './starting.ts';
import { verdictsPerSecond } from './verdicts.ts';

const manyPlans = Number(process.env.BENCH_PLANS ?? '1000');
const seconds = Number(process.env.BENCH_SECONDS ?? '4');
const rounds = 3;

const number = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });
const say = (line: string): void => void process.stdout.write(`${line}\n`);

type Pair = { readonly floor: Measured; readonly ours: Measured; readonly firstLookMs: number };

/** Floor and ours in turn, so that the machine's drift meets both. */
const pair = async (floor: Load, ours: Load): Promise<Pair> => {
  await measure(floor, 1);
  const firstLookMs = await firstLook(ours);
  await measure(ours, 1);
  const floors: Measured[] = [];
  const own: Measured[] = [];
  for (let round = 0; round < rounds; round += 1) {
    floors.push(await measure(floor, seconds));
    own.push(await measure(ours, seconds));
  }
  return { floor: together(floors), ours: together(own), firstLookMs };
};

const together = (measured: readonly Measured[]): Measured => ({
  perSecond: middle(measured.map((each) => each.perSecond)),
  medianMs: middle(measured.map((each) => each.medianMs)),
});

const sayPair = (name: string, { floor, ours, firstLookMs }: Pair): void =>
  say(
    `${name}: floor ${number.format(floor.perSecond)}/s (median ${number.format(floor.medianMs)} ms), ` +
      `Fremdrift ${number.format(ours.perSecond)}/s (median ${number.format(ours.medianMs)} ms), ` +
      `${number.format((100 * ours.perSecond) / floor.perSecond)} % of the floor; the first look at a plan takes ${number.format(firstLookMs)} ms`,
  );

const signedIn = async ({ database }: BenchDatabase): Promise<string> => {
  const link = await perform(makeSignInLink, contextFor(database), {
    name: 'bench',
    role: 'editor',
  });
  const nobody = contextFor(database, { kind: 'nobody' });
  return (await perform(signInByLink, nobody, { token: link.token })).token;
};

const lists = async (
  bench: BenchDatabase,
): Promise<{ readonly json: Pair; readonly page: Pair }> => {
  const floor = await serve('floor-server.ts', bench.address);
  const ours = await serve('our-server.ts', bench.address);
  const cookie = `fremdrift=${await signedIn(bench)}`;
  const { plans } = bench;
  const floorLoad = (form: string): Load => ({
    served: floor,
    plans,
    path: (plan) => `/${form}/${planKeyOf(plan)}`,
  });
  const ourLoad = (served: Served, path: Load['path']): Load => ({ served, plans, path, cookie });
  const json = await pair(
    floorLoad('json'),
    ourLoad(ours, (plan) => `/api/planer/${planKeyOf(plan)}/succeskriterier`),
  );
  const page = await pair(
    floorLoad('html'),
    ourLoad(ours, (plan) => `/planer/${planKeyOf(plan)}`),
  );
  floor.stop();
  ours.stop();
  return { json, page };
};

const registering = async (name: string, bench: BenchDatabase): Promise<void> => {
  for (const atOnce of [1, 8]) {
    const floor = await insertedPerSecond(bench, seconds, atOnce);
    const ours = await registeredPerSecond(bench, seconds, atOnce);
    say(
      `${name}, ${atOnce} at once: floor ${number.format(floor)} rows/s, Fremdrift ${number.format(ours)} readings/s with event`,
    );
  }
};

say(`Verdicts: ${number.format(await verdictsPerSecond(seconds))} a second on one core`);
say(`npm start to the first answer on existing data: ${number.format(await startMs())} ms`);
const { pages, webMs, docxMs, pdfMs } = await documentTimes();
say(
  `A paper of ${pages} pages: web page ${number.format(webMs)} ms, Word ${number.format(docxMs)} ms (${number.format(docxMs / webMs)} times the page), ` +
    `tagged PDF ${number.format(pdfMs)} ms (${number.format(pdfMs / webMs)} times the page)`,
);
const cluster = await startCluster();
try {
  const one = await cluster.load('one', 1);
  const single = await lists(one);
  sayPair('JSON of 100 criteria with verdict, 1 plan', single.json);
  sayPair('Page of 100 criteria with verdict, 1 plan', single.page);
  await registering('Registering, 1 plan', one);
  await importing(one, say);
  const many = await cluster.load('many', manyPlans);
  const several = await lists(many);
  sayPair(`JSON of 100 criteria with verdict, ${manyPlans} plans`, several.json);
  sayPair(`Page of 100 criteria with verdict, ${manyPlans} plans`, several.page);
  say(
    `Median with ${manyPlans} plans against one: JSON ${number.format(several.json.ours.medianMs / single.json.ours.medianMs)}, page ${number.format(several.page.ours.medianMs / single.page.ours.medianMs)}`,
  );
  await registering(`Registering, ${manyPlans} plans`, many);
} finally {
  await cluster.stop();
}
