import { z } from 'zod'
import { finderRoles, kinds, themes } from '../codes.ts'
import { day, optional, words } from '../fields.ts'
import { type Authorisations, type ConnectionState, connectionStates, standings } from './model.ts'

const ticked = z.preprocess((value) => (value === 'on' || value === 'true' ? true : (value ?? false)), z.boolean())
const number = z.preprocess(
  (value) => (typeof value === 'string' && /^\d+$/.test(value.trim()) ? Number(value) : value),
  z.int('systems.number_wrong').min(0, 'systems.number_wrong').max(100_000, 'systems.number_wrong'),
)

/** What is filled in of `{ role: how many }`; an empty field says nothing. */
const authorisations = z.preprocess(
  (value) =>
    typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value).filter(([, many]) => many !== '' && many !== null))
      : (value ?? {}),
  z.partialRecord(z.enum(finderRoles), number),
)

/** The same as a list, as the API takes it: a role once. */
const listed = z
  .array(z.object({ role: z.enum(finderRoles), count: number }))
  .max(finderRoles.length)
  .default([])
  .refine((all) => new Set(all.map(({ role }) => role)).size === all.length, 'systems.role_twice')
  .transform((all): Authorisations => Object.fromEntries(all.map(({ role, count }) => [role, count])))

const fields = {
  state: z.enum(connectionStates),
  since: optional(day),
  managerId: optional(z.uuid()),
  desk: optional(words(200)),
  contact: optional(words(500)),
  notes: optional(words(5000)),
  agreement: optional(words(200)),
  agreementLink: optional(z.url({ protocol: /^https?$/ }).max(2000)),
  agreementEndsOn: optional(day),
  checkedOn: optional(day),
  gaps: optional(words(5000)),
  mayBeAsked: ticked,
  /** Whether whoever saves it confirms at once that all of it is right. */
  isRight: ticked,
  /** Of the record as it was read, so that nobody overwrites what they have not seen; 0 where there is none yet. */
  revision: z.coerce.number().int().min(0).max(2_147_483_647),
}
type Said = { state: ConnectionState; mayBeAsked: boolean; isRight: boolean; desk: string | null }
const mayAsk = ({ mayBeAsked, state }: Said) => !mayBeAsked || state === 'connected'
const hasDesk = ({ mayBeAsked, desk }: Said) => !mayBeAsked || desk !== null
const isKnown = ({ isRight, state }: Said) => !isRight || state !== 'unknown'
const withRules = <T extends z.ZodType<Said>>(schema: T) =>
  schema
    .refine(mayAsk, { path: ['mayBeAsked'], message: 'systems.asked_when_connected' })
    .refine(hasDesk, { path: ['desk'], message: 'systems.asked_needs_desk' })
    .refine(isKnown, { path: ['isRight'], message: 'systems.nothing_to_attest' })

export const ConnectionInput = withRules(z.object({ ...fields, authorisations }))
/** As a body of the API. */
export const ConnectionBody = withRules(z.object({ ...fields, authorisations: listed }))
export type ConnectionInput = z.infer<typeof ConnectionInput>

const prefix = 'authorisations.'
/** The fields of a form, with a number for each work as `authorisations.<role>`, as a `ConnectionInput`. */
export const ConnectionForm = z.preprocess((value) => {
  if (typeof value !== 'object' || value === null) return value
  const given = Object.entries(value)
  const numbers = given.flatMap(([name, many]) => (name.startsWith(prefix) ? [[name.slice(prefix.length), many]] : []))
  return { ...value, authorisations: Object.fromEntries(numbers) }
}, ConnectionInput)

export const QuestionInput = z.object({ question: words(2000, 5) })

export const connectionSorts = ['name', 'state', 'due', 'complete'] as const
export const ConnectionQuery = z.object({
  search: z.string().trim().max(200).default(''),
  state: z.enum(connectionStates).optional(),
  /** `due` is what has to be confirmed now or soon. */
  standing: z.union([z.literal('due'), z.enum(standings)]).optional(),
  theme: z.enum(themes).optional(),
  kind: z.enum(kinds).optional(),
  /** Only those with an open question. */
  asked: z.enum(['yes']).optional(),
  sort: z.enum(connectionSorts).default('name'),
  descending: z.boolean().default(false),
  page: z.coerce.number().int().min(1).default(1),
  pageSize: z.coerce.number().int().min(1).max(200).default(50),
})
export type ConnectionQuery = z.input<typeof ConnectionQuery>
