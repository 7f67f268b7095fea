/** The calculation without the database: what `bin/weerwerk analyse` loads, so that it starts at once. */

export type { LineFault } from '#platform/csv'
export { analyse } from '../analysis.ts'
export { type ComparedCells, type Comparison, compare } from '../comparison/compare.ts'
export { readingOf } from '../comparison/student.ts'
export { type Distribution, distributions } from '../distribution.ts'
export { normsOf, scaleOf } from '../framework-norms.ts'
export {
  type AnalysedNorm,
  type Analysis,
  type AnalysisInput,
  type Cell,
  type Edge,
  type Interval,
  type NormFigures,
  type Scale,
  type ThemeFigures,
  type ThreadType,
  threadTypes,
  type Waterbed,
} from '../model.ts'
export { type Neighbours, readNeighbours } from '../neighbours.ts'
export { robustnessOf } from '../robustness.ts'
export { readScores, type Scores } from '../scores.ts'
export { type Proposal, proposals, type Spread, spreadOf, spreads } from '../threads.ts'
export { thresholdFault } from '../thresholds.ts'
