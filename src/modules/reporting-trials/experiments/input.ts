import { z } from 'zod'
import { method, monday, optional, revision, words } from '../fields.ts'
import { measures } from '../model.ts'
import { experimentSorts, experimentStates, fewestInTeam, smallestRatios, units } from './model.ts'

const whole = (least: number, most: number) => z.coerce.number().int().min(least).max(most)
const Team = z.object({ name: words(200), employees: z.int('trials.team_line_wrong').min(1).max(1_000_000) })

/** A list, or a text with one team a line: `Sociaal domein; 420`. */
const teams = z.preprocess((given) => {
  if (typeof given !== 'string') return given ?? []
  const lines = given.split(/\r?\n/).filter((line) => line.trim() !== '')
  return lines.map((line) => {
    const [, name, employees = ''] = /^(.+?)\s*[;\t]\s*([\d.]+)\s*$/.exec(line) ?? []
    return { name: name ?? line, employees: name ? Number(employees.replaceAll('.', '')) : line }
  })
}, z.array(Team).max(100))

const fields = {
  title: words(200),
  question: words(1000),
  methodA: method,
  /** Nothing: against how it is now. */
  methodB: optional(method),
  measure: z.enum(measures),
  unit: z.enum(units),
  startsOn: monday,
  weeks: whole(2, 156),
  yearly: whole(1, 100_000),
  /** In hundredths: 125, 150, 200 or 300. */
  smallest: z.coerce
    .number()
    .int()
    .refine((it) => smallestRatios.some((one) => one === it), 'input.invalid_value'),
  /** Reports together at which it may end earlier. */
  enough: optional(whole(10, 100_000)),
  /** Everybody, when weeks are drawn. */
  employees: optional(whole(1, 1_000_000)),
  teams,
}
type Fields = z.infer<z.ZodObject<typeof fields>>
type Adding = { addIssue: (issue: { code: 'custom'; path: string[]; message: string }) => void }

function isWhole(it: Fields, { addIssue }: Adding): void {
  const fault = (path: string, message: string) => addIssue({ code: 'custom', path: [path], message })
  if (it.methodA === it.methodB) fault('methodB', 'trials.same_methods')
  if (it.unit === 'week') {
    if (it.employees === null) fault('employees', 'trials.employees_missing')
    if (it.weeks % 2 !== 0) fault('weeks', 'trials.weeks_even')
    return
  }
  const names = new Set(it.teams.map(({ name }) => name.toLowerCase()))
  if (it.teams.length < 2 || names.size < it.teams.length) fault('teams', 'trials.two_teams')
  if (it.teams.some(({ employees }) => employees < fewestInTeam)) fault('teams', 'trials.team_too_small')
}

export const NewExperiment = z.object(fields).superRefine(isWhole)
export type NewExperiment = z.infer<typeof NewExperiment>
/** `revision` is that of the plan as it was read. */
export const ChangeExperiment = z.object({ ...fields, revision }).superRefine(isWhole)
export type ChangeExperiment = z.infer<typeof ChangeExperiment>

export const FreezeInput = z.object({ revision })
/** Ending before the weeks are over, or before the number that the plan calls enough, needs a reason. */
export const FinishInput = z.object({ note: optional(words(2000, 5)) })

export const ExperimentQuery = z.object({
  /** In title and question. */
  search: z.string().trim().max(200).default(''),
  state: z.enum(experimentStates).optional(),
  sort: z.enum(experimentSorts).default('number'),
  descending: z.boolean().default(true),
  page: z.coerce.number().int().min(1).default(1),
  pageSize: z.coerce.number().int().min(1).max(200).default(50),
})
export type ExperimentQuery = z.input<typeof ExperimentQuery>
