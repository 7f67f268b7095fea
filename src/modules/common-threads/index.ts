export * from './calculation/index.ts'
export { readBook, startBook } from './coding/book.ts'
export { listItems } from './coding/queries.ts'
export { giveCodes } from './coding/service.ts'
export { tellsOfNone } from './comparison/shown.ts'
export { lookInThreads } from './looking.ts'
export { pictureFrom, pictureOf, type Whole, wholeOf } from './picture.ts'
export { type PublishedThread, publishedInFirst, publishedSince, publishedThreads } from './published.ts'
export { commonThreadsRetention } from './retention.ts'
export type { Thread } from './schema.ts'
export {
  changeThread,
  createThread,
  listThreads,
  proposedThreads,
  publishThread,
  readThread,
  removeThread,
  type ThreadView,
  threadsIn,
} from './service.ts'
export type { Picture } from './shown.ts'
export { type SubProject, subProjects } from './sub-project-names.ts'
export { fittingSubProject } from './sub-projects.ts'
export {
  decideOutcome,
  judgeThread,
  moveWeighing,
  rankCriteria,
  setRanking,
  startWeighing,
} from './weighing/service.ts'
export { rankingsToGive, readWeighing, type WeighedThread, type WeighingView } from './weighing/view.ts'
export { readWaterbed } from './what-if/service.ts'
export type { WaterbedView } from './what-if/shown.ts'
