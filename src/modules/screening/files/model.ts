import { ruleBroken } from '#platform/errors'
import { addDays, addMonths } from '#platform/language'
import type { FunctionClass } from '../codes.ts'
import type { Check, ModelContent } from '../content.ts'

/** Checks run before the start; then restricted access while the VOG is pending (A and B), or work; then an end. */
export const fileStates = ['before', 'restricted', 'working', 'ended'] as const
export type FileState = (typeof fileStates)[number]

export const fileKinds = ['own', 'hired', 'intern', 'office-holder'] as const
export const endings = ['rejected', 'withdrawn', 'left', 'moved'] as const
export type Ending = (typeof endings)[number]

/** Who never started was rejected or withdrew; who works leaves, or moves to another organisation. */
export const endingsFrom = (state: FileState): Ending[] => {
  if (state === 'ended') return []
  return state === 'before' ? ['rejected', 'withdrawn'] : ['left', 'moved']
}

/** niet gestart → aangevraagd → akkoord | niet akkoord → gesprek → besluit; or not applicable, with a reason. */
export const checkStates = ['open', 'requested', 'agreed', 'not-agreed', 'talk', 'decided', 'not-applicable'] as const
export type CheckState = (typeof checkStates)[number]

export const checkDecisions = ['agreed', 'agreed-with-agreements', 'not-agreed'] as const
export type CheckDecision = (typeof checkDecisions)[number]

const steps = {
  request: { from: ['open'], to: 'requested' },
  agree: { from: ['open', 'requested'], to: 'agreed' },
  refuse: { from: ['open', 'requested'], to: 'not-agreed' },
  exempt: { from: ['open', 'requested'], to: 'not-applicable' },
  talk: { from: ['not-agreed'], to: 'talk' },
  decide: { from: ['talk'], to: 'decided' },
  object: { from: ['decided'], to: 'talk' },
  // What was filled in by mistake; it stays in the history.
  undo: { from: ['requested', 'agreed', 'not-agreed', 'not-applicable'], to: 'open' },
} as const satisfies Record<string, { from: readonly CheckState[]; to: CheckState }>
export type CheckStep = keyof typeof steps
export const checkSteps: readonly CheckStep[] = [
  'request',
  'agree',
  'refuse',
  'exempt',
  'talk',
  'decide',
  'object',
  'undo',
]

/** The steps that a check in this state allows. Nothing leads from a refusal to a decision but a talk. */
export const stepsFrom = (state: CheckState): CheckStep[] =>
  checkSteps.filter((step) => steps[step].from.some((from) => from === state))

/** The state after a step. @throws AppError rule_broken such as `screening.decide_check_not_now` */
export function move(state: CheckState, step: CheckStep): CheckState {
  if (!stepsFrom(state).includes(step)) throw ruleBroken(`screening.${step}_check_not_now`)
  return steps[step].to
}

type Standing = { code: string; round: number; state: CheckState; decision: CheckDecision | null }

/** Whether a check is done with a good outcome: agreed, decided positively by a human, or not applicable. */
export const holds = ({ state, decision }: Pick<Standing, 'state' | 'decision'>): boolean =>
  state === 'agreed' || state === 'not-applicable' || (state === 'decided' && decision !== 'not-agreed')

/** Of each check the round that counts: the last. */
export function lastRounds<T extends { code: string; round: number }>(rows: readonly T[]): T[] {
  const last = new Map<string, T>()
  for (const row of rows) if (row.round > (last.get(row.code)?.round ?? 0)) last.set(row.code, row)
  return [...last.values()]
}

type Terms = Pick<ModelContent, 'checks' | 'classes' | 'restrictedWeeks'>

/** The checks that the model asks of a class, in its order. */
export function checksFor({ checks, classes }: Pick<Terms, 'checks' | 'classes'>, of: FunctionClass): Check[] {
  const codes = classes.find(({ code }) => code === of)?.checks ?? []
  return codes.flatMap((code) => checks.find((check) => check.code === code) ?? [])
}

/** What is missing before someone may start, and whether they may start fully, restricted or not. */
export type Start = { access: 'none' | 'restricted' | 'full'; missing: string[] }

/**
 * Start is blocked while a check that the class asks before the start does not hold. Only where the VOG alone is missing, was
 * requested, and the class is A or B, the start may be restricted, if the model gives weeks for it.
 */
export function startOf(model: Terms, of: FunctionClass, rows: readonly Standing[]): Start {
  const now = new Map(lastRounds(rows).map((row) => [row.code, row]))
  const missing = checksFor(model, of).filter(({ code, moment }) => {
    const row = now.get(code)
    return moment === 'before' && !(row && holds(row))
  })
  const codes = missing.map(({ code }) => code)
  if (missing.length === 0) return { access: 'full', missing: codes }
  const isPending = missing.every(({ code, certificate }) => certificate && now.get(code)?.state === 'requested')
  const mayBeRestricted = (of === 'A' || of === 'B') && model.restrictedWeeks > 0
  return { access: isPending && mayBeRestricted ? 'restricted' : 'none', missing: codes }
}

/** The last day of restricted access for who starts on a day. */
export const restrictedUntil = (model: Pick<Terms, 'restrictedWeeks'>, startedOn: string): string =>
  addDays(startedOn, model.restrictedWeeks * 7)

/** What someone has access to on a day: restricted access is over after its last day, whoever forgot it. */
export function accessOn(file: { state: FileState; restrictedUntil: string | null }, today: string): Start['access'] {
  if (file.state === 'working') return 'full'
  const isOver = file.restrictedUntil !== null && today > file.restrictedUntil
  return file.state === 'restricted' && !isOver ? 'restricted' : 'none'
}

/** The checks of a class that a file has no row of: what a new or raised class adds. What is there stays as it is. */
export const missingChecks = (model: Terms, of: FunctionClass, rows: readonly { code: string }[]): Check[] =>
  checksFor(model, of).filter(({ code }) => !rows.some((row) => row.code === code))

/** After how many months a check is due again: the term of the class for a VOG, its own while someone works, else never. */
export function monthsBetween({ classes }: Pick<Terms, 'classes'>, check: Check, of: FunctionClass): number | null {
  if (check.certificate) return classes.find(({ code }) => code === of)?.certificateMonths ?? null
  return check.moment === 'during' ? (check.months ?? null) : null
}

/** The day on which a check that was seen on `seenOn` is due again; null for never. */
export function dueAgain(
  model: Pick<Terms, 'classes'>,
  check: Check,
  of: FunctionClass,
  seenOn: string,
): string | null {
  const months = monthsBetween(model, check, of)
  return months === null ? null : addMonths(seenOn, months)
}

type Dated = { startsOn: string | null; startedOn: string | null; endedOn: string | null }

/** The day by which a check of a file has to be there the first time; null as long as that day is not known. */
export function dueOn(check: Pick<Check, 'moment' | 'months'>, { startsOn, startedOn, endedOn }: Dated): string | null {
  const from = startedOn ?? startsOn
  if (check.moment === 'before') return from
  if (check.moment === 'exit') return endedOn
  return from === null ? null : addMonths(from, check.months ?? 0)
}
