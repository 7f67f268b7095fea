import { memory } from './memory.ts'
import type { AnalysisInput } from './model.ts'
import { type RankedThread, type Robustness, robustnessOf, robustnessRuns } from './robustness.ts'

const kept = memory<Robustness>(64)

/** The same as `robustnessOf`, worked out once for the same answers and threads. */
export const rememberedRobustness = (input: AnalysisInput, threads: readonly RankedThread[]): Robustness =>
  kept([input.scale, input.norms, input.municipalities, input.cells, threads, robustnessRuns], () =>
    robustnessOf(input, threads),
  )
