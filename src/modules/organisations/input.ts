import { z } from 'zod'
import { roles } from '#platform/access'
import { languages, plainText } from '#platform/language'
import { kinds } from './model.ts'
import { employmentKinds } from './staff/model.ts'

/** A form sends an empty field as empty text. */
const orNothing = <T extends z.ZodType>(schema: T) => z.preprocess((it) => (it === '' ? undefined : it), schema)
/** A day of this age: a database takes no year 0, and a typing error in the year is told. */
const realDay = z.iso
  .date({ abort: true })
  .refine((it) => it >= '1900-01-01' && it < '2200-01-01', 'input.invalid_format')
const day = orNothing(realDay.optional())
const count = orNothing(z.coerce.number().int().min(0).max(100_000_000).nullish())
const tile = orNothing(z.coerce.number().int().min(0).max(100).nullish())
const name = z.string().trim().min(1).max(200)

const givenOn = { startsOn: day, endsOn: day }

export const Invite = z.object({
  name,
  mail: z.email().max(320),
  role: z.enum(roles),
  ...givenOn,
  /** A municipality, when its district appoints; else the acting organisation. */
  organisationId: orNothing(z.uuid().optional()),
})
export type Invite = z.infer<typeof Invite>

/** A form sends a single tick as a text, not as a list of one. */
export const TakeOver = z.object({
  memberships: z.union([z.array(z.uuid()), z.uuid().transform((one) => [one])]).default([]),
})

/** What one does on the page of a person. */
export const PersonAction = z.discriminatedUnion('do', [
  z.object({ do: z.literal('change'), membershipId: z.uuid(), role: z.enum(roles) }),
  z.object({ do: z.literal('end'), membershipId: z.uuid(), lastDay: day }),
  z.object({ do: z.literal('again'), membershipId: z.uuid() }),
  z.object({ do: z.literal('invite'), role: z.enum(roles), ...givenOn }),
])
export type PersonAction = z.infer<typeof PersonAction>

export const ChangeRole = z.object({ role: z.enum(roles) })
export const EndMembership = z.object({ lastDay: day })
export const Decide = z.object({ membershipId: z.uuid(), outcome: z.enum(['keep', 'end']) })

export const memberSorts = ['name', 'role', 'startsOn', 'endsOn'] as const
export const MemberQuery = z.object({
  search: z.string().trim().max(200).default(''),
  /** Roles whose word in the reader's language matches the search. */
  matchingRoles: z.array(z.enum(roles)).default([]),
  role: orNothing(z.enum(roles).optional()),
  which: z.enum(['now', 'ended', 'all']).default('now'),
  sort: z.enum(memberSorts).default('name'),
  descending: z.boolean().default(false),
  page: z.coerce.number().int().min(1).default(1),
  pageSize: z.coerce.number().int().min(1).max(200).default(50),
})
export type MemberQuery = z.input<typeof MemberQuery>

const facts = {
  name,
  inhabitants: count,
  staffEstimate: count,
  tileColumn: tile,
  tileRow: tile,
}
/** A tile has a column and a row, or neither. */
const wholeTile = (it: { tileColumn?: unknown; tileRow?: unknown }) => (it.tileColumn == null) === (it.tileRow == null)
const tileProblem = { path: ['tileRow'], message: 'organisations.tile_incomplete' }

export const CreateOrganisation = z
  .object({
    ...facts,
    kind: z.enum(kinds).exclude(['district', 'province']),
    code: z.string().trim().min(1).max(20),
    validFrom: day,
  })
  .refine(wholeTile, tileProblem)
  .refine(({ kind, code }) => kind !== 'municipality' || /^GM\d{4}$/.test(code), {
    path: ['code'],
    message: 'organisations.code_not_cbs',
  })
export type CreateOrganisation = z.infer<typeof CreateOrganisation>

export const ChangeOrganisation = z.object(facts).refine(wholeTile, tileProblem)
export type ChangeOrganisation = z.infer<typeof ChangeOrganisation>

export const EndOrganisation = z.object({
  /** The first day that it does not exist. */
  validTo: realDay,
  successorId: orNothing(z.uuid().nullish()),
})
export type EndOrganisation = z.infer<typeof EndOrganisation>

export const Neighbours = z.array(z.object({ id: z.uuid(), weight: z.coerce.number().positive().max(1000).default(1) }))
export type Neighbours = z.infer<typeof Neighbours>

/** The language of one's own pages and mails. */
export const ChosenLanguage = z.object({ language: z.enum(languages) })

/** The municipalities that a service organisation employs the staff of. */
export const Served = z.object({ municipalities: z.array(z.uuid()) })

/** The class `theme-…` of the page; null is the neutral regional theme. */
export const Theme = orNothing(
  z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,39}$/)
    .nullish(),
)

export const staffSorts = ['name', 'number', 'unit', 'function', 'kind', 'startsOn', 'endsOn'] as const
/** `open` has not ended on the day, `now` runs on it, `ended` had its last day before it. */
export const staffParts = ['open', 'now', 'ended', 'all'] as const
export const StaffQuery = z.object({
  search: z.string().trim().max(200).default(''),
  /** Code of a unit; those below it count too. */
  unit: orNothing(z.string().max(40).overwrite(plainText).optional()),
  function: orNothing(z.string().max(200).overwrite(plainText).optional()),
  kind: orNothing(z.enum(employmentKinds).optional()),
  which: z.enum(staffParts).default('open'),
  /** The day of `which`, today unless given. */
  on: day,
  sort: z.enum(staffSorts).default('name'),
  descending: z.boolean().default(false),
  page: z.coerce.number().int().min(1).default(1),
  pageSize: z.coerce.number().int().min(1).max(200).default(50),
})
export type StaffQuery = z.input<typeof StaffQuery>

export const ApplyStaff = z.object({
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  /** Personnel numbers that were not in the file and really left. */
  endMissing: z.array(z.string().max(40)).default([]),
  endUnits: z.array(z.string().max(40)).default([]),
})
export type ApplyStaff = z.input<typeof ApplyStaff>
