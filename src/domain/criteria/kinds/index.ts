import { absoluteChange } from './absolute-change.ts';
import { averageOverPeriod } from './average-over-period.ts';
import { changeOfAverage } from './change-of-average.ts';
import { composite } from './composite.ts';
import { cumulativeCount } from './cumulative-count.ts';
import { eachOf } from './each-of.ts';
import { improveOnBaseline } from './improve-on-baseline.ts';
import { judged } from './judged.ts';
import { milestone } from './milestone.ts';
import { narrowGap } from './narrow-gap.ts';
import { nearBenchmark } from './near-benchmark.ts';
import { notWorsen } from './not-worsen.ts';
import { rank } from './rank.ts';
import { ratioToBenchmark } from './ratio-to-benchmark.ts';
import { reachAndHold } from './reach-and-hold.ts';
import { reachBenchmark } from './reach-benchmark.ts';
import { reachLevel } from './reach-level.ts';
import { relativeChange } from './relative-change.ts';
import { staged } from './staged.ts';
import { watchOnly } from './watch-only.ts';
import { yearlyCount } from './yearly-count.ts';
import { yearlyStep } from './yearly-step.ts';

/** Every kind of success criterion, under the name it has in files and programs. */
export const kinds = {
  'reach-level': reachLevel,
  'average-over-period': averageOverPeriod,
  'change-of-average': changeOfAverage,
  'absolute-change': absoluteChange,
  'relative-change': relativeChange,
  'improve-on-baseline': improveOnBaseline,
  'not-worsen': notWorsen,
  'narrow-gap': narrowGap,
  'near-benchmark': nearBenchmark,
  'reach-benchmark': reachBenchmark,
  'yearly-step': yearlyStep,
  'yearly-count': yearlyCount,
  'cumulative-count': cumulativeCount,
  staged,
  'reach-and-hold': reachAndHold,
  'ratio-to-benchmark': ratioToBenchmark,
  rank,
  milestone,
  'each-of': eachOf,
  composite,
  judged,
  'watch-only': watchOnly,
} as const;
export type KindName = keyof typeof kinds;
