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
export { kinds as paperKinds } from './papers/model.ts'
export { papersRetention } from './papers/retention.ts'
export { briefingThreads, threadsBriefing } from './service.ts'
export { threadsPaper } from './threads-paper.ts'
export { type Form, forms, writePaper } from './writing.ts'
