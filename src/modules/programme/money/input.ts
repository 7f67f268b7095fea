import { z } from 'zod'
import { centsOf, plainText } from '#platform/language'
import { fixedFields, importFields, type Mapping } from './importing/model.ts'
import { bookedFigures, bookingKinds, bookingStates } from './model.ts'

const day = z.iso.date({ abort: true }).refine((it) => it >= '1900-01-01' && it < '2200-01-01', 'input.invalid_format')
const empty = (value: unknown) => (value === '' || value === undefined ? null : value)
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(empty, schema.nullable())
const words = (longest: number, shortest = 1) => z.string().overwrite(plainText).trim().min(shortest).max(longest)
const maybeWords = (longest: number) => z.string().overwrite(plainText).trim().max(longest).default('')
const wrong = 'programme.amount_wrong'

/** A number is whole cents; a text, as from a form, is euros: `1.250,50`. */
const amount = (least: number, most = 100_000_000_000) =>
  z.preprocess(
    (value) => (typeof value === 'string' ? (centsOf(value) ?? value) : value),
    z.int(wrong).min(least, wrong).max(most, wrong),
  )
const ids = z.preprocess(
  (value) => (typeof value === 'string' ? [value] : (value ?? [])),
  z
    .array(z.uuid())
    .max(500)
    .transform((all) => [...new Set(all)].sort()),
)
const revision = z.coerce.number().int().min(1).max(2_147_483_647)
const inOrder = { path: ['endsOn'], message: 'programme.source_ends_before_start' }

const sourceFields = {
  code: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z0-9-]{1,20}$/, 'programme.source_code_wrong'),
  title: words(200),
  funder: words(200),
  amountCents: amount(1),
  partOf: optional(z.uuid()),
  conditions: maybeWords(10_000),
  startsOn: day,
  endsOn: day,
  municipalities: ids,
  excludedThemes: ids,
}
export const NewSource = z.object(sourceFields).refine((it) => it.startsOn <= it.endsOn, inOrder)
export type NewSource = z.infer<typeof NewSource>
/** `revision` is that of the source as it was read. */
export const ChangeSource = z.object({ ...sourceFields, revision }).refine((it) => it.startsOn <= it.endsOn, inOrder)
export type ChangeSource = z.infer<typeof ChangeSource>

/** `revision` 0 when nothing was set before. */
export const ChangeSettings = z.object({
  fourEyesCents: amount(1),
  hourRateCents: amount(0, 1_000_000),
  revision: z.coerce.number().int().min(0).max(2_147_483_647),
})
export type ChangeSettings = z.infer<typeof ChangeSettings>

/** `activityId` is a line, sub-project or part; without `themeId` it is the theme of the programme. */
const spending = {
  activityId: z.uuid(),
  sourceId: z.uuid(),
  municipalityId: optional(z.uuid()),
  themeId: optional(z.uuid()),
}
export const NewBudgetLine = z.object({ ...spending, title: words(200), amountCents: amount(1) })
export type NewBudgetLine = z.infer<typeof NewBudgetLine>
export const ChangeBudget = z.object({ explanation: maybeWords(10_000) })

/** `takenNumber`: the number of the commitment or expectation that this is taken from; then its activity and source hold. */
export const NewBooking = z.object({
  ...spending,
  activityId: optional(z.uuid()),
  sourceId: optional(z.uuid()),
  kind: z.enum(bookingKinds),
  amountCents: amount(1),
  takenNumber: optional(z.coerce.number().int().min(1).max(2_147_483_647)),
  bookedOn: day,
  title: words(200),
  party: maybeWords(200),
  reference: maybeWords(100),
})
export type NewBooking = z.infer<typeof NewBooking>

/** Reversing and refusing need a reason. */
export const ReasonInput = z.object({ reason: words(2000, 5) })

export const bookingOrders = ['bookedOn', 'number', 'amount', 'title', 'party'] as const
export const BookingQuery = z.object({
  search: z.string().trim().max(200).default(''),
  kind: z.enum(bookingKinds).optional(),
  state: z.enum(bookingStates).optional(),
  /** Only bookings that count for this figure. */
  figure: z.enum(bookedFigures).optional(),
  activityId: z.uuid().optional(),
  sourceId: z.uuid().optional(),
  municipalityId: z.union([z.literal('none'), z.uuid()]).optional(),
  importId: z.uuid().optional(),
  sort: z.enum(bookingOrders).default('bookedOn'),
  descending: z.boolean().default(true),
  page: z.coerce.number().int().min(1).max(1_000_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(200).default(50),
})
export type BookingQuery = z.input<typeof BookingQuery>

/** Costs up to and with a day are accounted for. */
export const AccountInput = z.object({ upTo: day })
/** Why an activity cost more or less than was budgeted. */
export const Explanation = z.object({ activityId: z.uuid(), explanation: words(5000, 5) })
export type Explanation = z.infer<typeof Explanation>

const heading = z.string().trim().toLowerCase().max(200)
const isOnce = ({ columns = {} }: Mapping) => new Set(Object.values(columns)).size === Object.values(columns).length
const once = { path: ['columns'], message: 'programme.import_column_for_two' }

/** How an export is read: a heading for each field, what always holds, and what words stand for. */
export const MappingInput = z
  .object({
    columns: z.partialRecord(z.enum(importFields), heading.min(1)).default({}),
    always: z.partialRecord(z.enum(fixedFields), z.string().trim().min(1).max(200)).default({}),
    words: z.record(z.string().trim().min(1).max(200), z.string().trim().min(1).max(200)).default({}),
  })
  .refine(({ words: all }) => Object.keys(all).length <= 500, { path: ['words'], message: 'input.too_big' })
  .refine(isOnce, once)
export type MappingInput = z.infer<typeof MappingInput>

const wordLines = z
  .string()
  .max(100_000)
  .default('')
  .transform((text, ctx) => {
    const lines = text.split('\n').filter((line) => line.trim() !== '')
    const pairs = lines.map((line) => line.split('=').map((part) => part.trim()))
    if (pairs.some(([word = '', means = '', ...rest]) => word === '' || means === '' || rest.length > 0))
      ctx.addIssue({ code: 'custom', message: 'programme.import_words_wrong' })
    return Object.fromEntries(pairs.map(([word = '', means = '']) => [word, means]))
  })

/** What was filled in of these, by key. */
function filled<K extends string>(keys: readonly K[], textOf: (key: K) => string): Partial<Record<K, string>> {
  const found: Partial<Record<K, string>> = {}
  for (const key of keys) {
    const text = textOf(key)
    if (text !== '') found[key] = text
  }
  return found
}

/** The same as a form sends it: `column_title`, `always_kind`, and a line `word = meaning` for each word. */
export const MappingForm = z
  .object({ words: wordLines })
  .catchall(z.unknown())
  .transform((given): z.input<typeof MappingInput> => {
    const text = (name: string) => String(given[name] ?? '').trim()
    const columns = filled(importFields, (field) => text(`column_${field}`).toLowerCase())
    const always = filled(fixedFields, (field) => text(`always_${field}`))
    return { columns, always, words: given.words }
  })
  .pipe(MappingInput)
