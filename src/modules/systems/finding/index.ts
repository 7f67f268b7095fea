/** The finder without a database, over the sources that Weerwerk ships with; for the command line. */
export { shippedSources } from '../catalogue/shipped.ts'
export { checkSourceFile } from '../exchange/checking.ts'
export { QuestionInput } from '../finder/input.ts'
export { find } from '../finder/model.ts'
