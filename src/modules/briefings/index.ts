export type {
  Cover,
  Figures,
  Interval,
  Level,
  Municipality,
  NormRow,
  Pattern,
  RoundKind,
  ScanState,
  Spread,
  ThemeRow,
  Thread,
  ThreadsBriefing,
  WaterbedRow,
} from './model.ts'
export { type Asked, writeBriefing } from './papers/for-command.ts'
export type { NewPaper } from './papers/input.ts'
export { changePaper, makePaper } from './papers/keeping.ts'
export { lookInPapers } from './papers/looking.ts'
export { kinds as paperKinds, quartersUpTo } from './papers/model.ts'
export { publishPaper, releasePaper } from './papers/publishing.ts'
export { papersRetention } from './papers/retention.ts'
export { picturePaper } from './picture-paper.ts'
export { briefingThreads, threadsBriefing } from './service.ts'
export { threadsPaper } from './threads-paper.ts'
export { type Form, forms, writePaper } from './writing.ts'
export { writtenOnce } from './written-once.ts'
