import { z } from 'zod'
import { finderRoles, tasks } from '../codes.ts'
import { day, optional, revision, words } from '../fields.ts'
import { lastDayFor, requestStates, type Step, stepNames, steps } from './model.ts'

/** For which work and task one needs a source. */
export const UseInput = z.object({ role: z.enum(finderRoles), task: z.enum(tasks) })
export type UseInput = z.infer<typeof UseInput>

/** A request for oneself; both days count. */
export const AskInput = UseInput.extend({ purpose: words(2000, 10), startsOn: day, endsOn: day })
  .refine(({ startsOn, endsOn }) => startsOn <= endsOn, { path: ['endsOn'], message: 'systems.ends_before_start' })
  .refine(({ startsOn, endsOn }) => endsOn <= lastDayFor(startsOn), {
    path: ['endsOn'],
    message: 'systems.access_too_long',
  })
export type AskInput = z.infer<typeof AskInput>

const needsReason = (step: Step): boolean => steps[step].needsReason

/** A step of a request: a reason to refuse, and to grant the first day and who arranged it in the source. */
export const StepInput = z
  .object({
    do: z.enum(stepNames),
    reason: optional(words(2000, 5)),
    startsOn: optional(day),
    arrangedBy: optional(words(200, 2)),
    revision,
  })
  .refine((given) => !needsReason(given.do) || given.reason !== null, {
    path: ['reason'],
    message: 'systems.say_why',
  })
  .refine((given) => given.do !== 'grant' || given.startsOn !== null, {
    path: ['startsOn'],
    message: 'input.invalid_type',
  })
  .refine((given) => given.do !== 'grant' || given.arrangedBy !== null, {
    path: ['arrangedBy'],
    message: 'systems.say_who_arranged',
  })
export type StepInput = z.infer<typeof StepInput>

export const requestScopes = ['mine', 'todo', 'all'] as const
export const requestSorts = ['askedAt', 'movedAt', 'state'] as const
export const RequestQuery = z.object({
  /** One's own, those that wait for one's decision, or all that one may see. */
  which: z.enum(requestScopes).default('mine'),
  state: z.enum(requestStates).optional(),
  /** In the name of who asks or of the source. */
  search: z.string().trim().max(200).default(''),
  sort: z.enum(requestSorts).default('askedAt'),
  descending: z.boolean().default(true),
  page: z.coerce.number().int().min(1).default(1),
  pageSize: z.coerce.number().int().min(1).max(200).default(50),
})
export type RequestQuery = z.input<typeof RequestQuery>
