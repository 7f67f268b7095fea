export { threadsDocx } from './docx.ts'
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
export { threadsPdf } from './pdf.ts'
export { briefingThreads, type Form, threadsBriefing } from './service.ts'
export { threadsSpreadsheet } from './spreadsheet.ts'
