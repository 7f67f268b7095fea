/** Reading frameworks without the database: what the command line loads, so that it starts at once. */
export { checkFramework, type FrameworkCheck } from '../check-command.ts'
export { readFramework } from '../formats/read.ts'
export { type FrameworkMap, type MappingFault, mapBetween } from '../mappings/map-command.ts'
export type { Framework } from '../model.ts'
export { middleLevel, norms, textIn, themeOf, thresholdOf, weightOf } from '../tree.ts'
