import { readExamplePlans } from '#boot/example/read-examples.ts';
import { buildClaim } from '#domain/criteria/build-claim.ts';
import { evaluate } from '#domain/criteria/evaluate.ts';
import { knowledgeOf } from '#domain/readings/knowledge.ts';
import { date } from '#domain/time/period.ts';

/** Verdicts a second on one core: the example plan's criteria in turn, judged afresh each time. */
export const verdictsPerSecond = async (seconds: number): Promise<number> => {
  const [example] = await readExamplePlans();
  if (example === undefined) throw new Error('no example plan');
  const knowledge = knowledgeOf(example.plan.series, example.readings);
  const claims = example.criteria.flatMap(({ versions }) => {
    const version = versions.at(-1);
    if (version === undefined) return [];
    const built = buildClaim(version.kind, version.params, { series: knowledge.series });
    return built.ok ? [built.value] : [];
  });
  const today = date('2022-06-01');
  const run = (rounds: number): void => {
    for (let round = 0; round < rounds; round += 1) {
      for (const claim of claims) evaluate(claim, knowledge, today);
    }
  };
  run(500);
  const start = performance.now();
  let rounds = 0;
  while (performance.now() - start < seconds * 1000) {
    run(100);
    rounds += 100;
  }
  return (rounds * claims.length * 1000) / (performance.now() - start);
};
