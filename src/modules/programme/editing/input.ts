import { z } from 'zod'
import { day, endsTooEarly, inOrder, listed, optional, prose, revision, title, words } from '../fields.ts'
import { subProjects } from '../model.ts'

export const ThemeInput = z.object({ title })
export type ThemeInput = z.infer<typeof ThemeInput>

const programme = { themeId: z.uuid('programme.choose_theme'), title, goal: prose, startsOn: day, endsOn: day }
export const NewProgramme = z.object(programme).refine(inOrder, endsTooEarly)
export type NewProgramme = z.infer<typeof NewProgramme>
export const ChangeProgramme = z.object({ ...programme, revision }).refine(inOrder, endsTooEarly)
export type ChangeProgramme = z.infer<typeof ChangeProgramme>

/** Which municipalities it is for; none named is all. */
const municipalities = listed(z.uuid(), 400)

const line = { title, description: prose, startsOn: day, endsOn: optional(day), municipalities }
export const NewLine = z.object(line).refine(inOrder, endsTooEarly)
export type NewLine = z.infer<typeof NewLine>
export const ChangeLine = z.object({ ...line, revision }).refine(inOrder, endsTooEarly)
export type ChangeLine = z.infer<typeof ChangeLine>

const subProject = {
  lineId: z.uuid('programme.choose_line'),
  key: optional(z.enum(subProjects)),
  title,
  effect: prose,
  startsOn: day,
  endsOn: day,
  leaderId: optional(z.uuid()),
  threads: listed(z.uuid(), 100),
  norms: listed(words(200)),
  indicators: listed(words(200)),
  municipalities,
}
export const NewSubProject = z.object(subProject).refine(inOrder, endsTooEarly)
export type NewSubProject = z.infer<typeof NewSubProject>
export const ChangeSubProject = z.object({ ...subProject, revision }).refine(inOrder, endsTooEarly)
export type ChangeSubProject = z.infer<typeof ChangeSubProject>

const part = { title, description: prose, startsOn: day, endsOn: day }
export const NewPart = z.object({ ...part, subProjectId: z.uuid() }).refine(inOrder, endsTooEarly)
export type NewPart = z.infer<typeof NewPart>
export const ChangePart = z.object({ ...part, revision }).refine(inOrder, endsTooEarly)
export type ChangePart = z.infer<typeof ChangePart>
