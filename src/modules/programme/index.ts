export type { SubProjectKey } from './model.ts'
export {
  findProgramme,
  listProgrammes,
  type ProgrammeView,
  programmesOf,
  readProgramme,
  subProjectsOf,
} from './queries.ts'
export type { Line, Part, Programme, SubProject } from './schema.ts'
export { type ProgrammeSeed, type SeededProgramme, seedProgramme } from './seeding.ts'
