import type { Tx } from '#platform/db'
import { findProgramme } from '../queries.ts'
import { activitiesOf, themesIn } from './load.ts'
import type { BookingKind } from './model.ts'
import { printOf } from './print.ts'
import {
  bookingJudgements,
  bookings,
  budgetLines,
  budgets,
  fundingSources,
  type MoneySettings,
  moneySettings,
} from './schema.ts'
import type { Spent as SpentOn } from './spending.ts'

type Spent = {
  /** As people know it: `L1`, `2`, `2a`. */
  activity: string
  /** Code of a source. */
  source: string
  municipalityId?: string
}
export type BookingSeed = Spent & {
  kind: BookingKind
  /** Whole cents above zero. */
  cents: number
  /** YYYY-MM-DD */
  day: string
  title: string
  party?: string
  reference?: string
  /** A name by which later bookings take from it or reverse it. */
  name?: string
  from?: string
  reverses?: string
  reason?: string
  /** Whether a second person has still to approve it; from the amount of the settings others were approved the day after. */
  waits?: boolean
}
export type MoneySeed = {
  settings: Pick<MoneySettings, 'fourEyesCents' | 'hourRateCents'>
  sources: readonly {
    code: string
    title: string
    funder: string
    amountCents: number
    partOf?: string
    conditions: string
    startsOn: string
    endsOn: string
    municipalities?: string[]
    /** Titles of themes that it is not for. */
    notForThemes?: string[]
  }[]
  /** Each replaced the one before it; the last that is no draft is in force. */
  budgets: readonly {
    explanation: string
    day: string
    isDraft?: boolean
    lines: readonly (Spent & { title: string; cents: number })[]
  }[]
  bookings: readonly BookingSeed[]
}
type Of = { programmeId: string; organisationId: string; themeId: string; keeper: string; approver: string }

const noon = (day: string) => new Date(`${day}T11:00:00Z`)
const dayMs = 24 * 60 * 60_000

/** Money of a programme at once, for the demo and for measuring: by the system, without lines in the audit log. */
export async function seedMoney(tx: Tx, of: Of, seed: MoneySeed): Promise<void> {
  const { programmeId, organisationId, keeper, approver } = of
  const owned = { programmeId, organisationId }
  const sourceIds = new Map(seed.sources.map(({ code }) => [code, crypto.randomUUID()]))
  await tx.db.insert(moneySettings).values({ ...owned, ...seed.settings, mapping: {} })
  const themes = await themesIn(tx, await findProgramme(tx, programmeId))
  for (const { code, partOf, notForThemes = [], ...source } of seed.sources)
    await tx.db.insert(fundingSources).values({
      ...source,
      ...owned,
      code,
      id: sourceIds.get(code) ?? '',
      partOf: partOf ? (sourceIds.get(partOf) ?? null) : null,
      excludedThemes: themes.filter(({ title }) => notForThemes.includes(title)).map(({ id }) => id),
      madeBy: keeper,
      madeAt: noon(source.startsOn),
    })
  const activities = new Map((await activitiesOf(tx, programmeId)).map((one) => [one.code, one]))
  const spent = ({ activity, source, municipalityId }: Spent): SpentOn => {
    const { lineId = '', subProjectId = null, partId = null } = activities.get(activity) ?? {}
    return {
      lineId,
      subProjectId,
      partId,
      sourceId: sourceIds.get(source) ?? '',
      municipalityId: municipalityId ?? null,
      themeId: of.themeId,
    }
  }
  const decided = seed.budgets.filter(({ isDraft }) => !isDraft)
  for (const [at, budgetSeed] of seed.budgets.entries()) {
    const { explanation, day, lines, isDraft } = budgetSeed
    const state = isDraft ? 'draft' : budgetSeed === decided.at(-1) ? 'decided' : 'replaced'
    const decision = isDraft ? {} : { decidedAt: noon(day), decidedBy: approver }
    const moments = { madeAt: noon(day), madeBy: keeper, ...decision }
    const [budget] = await tx.db
      .insert(budgets)
      .values({ ...owned, ...moments, version: at + 1, explanation, state })
      .returning({ id: budgets.id })
    const rows = lines.map((line) => ({ ...spent(line), title: line.title, amountCents: line.cents }))
    await tx.db.insert(budgetLines).values(rows.map((row) => ({ ...row, ...owned, budgetId: budget?.id ?? '' })))
  }
  const rows = bookingRows(seed, { ...owned, keeper }, spent)
  for (const slice of slicesOf(rows)) {
    await tx.db.insert(bookings).values(slice.map(({ waits: _, ...row }) => row))
    const judged = slice.filter(({ needsApproval, waits }) => needsApproval && !waits)
    const judgements = judged.map(({ id, madeAt }) => ({
      ...owned,
      bookingId: id,
      judgement: 'approved' as const,
      madeBy: approver,
      madeAt: new Date(madeAt.getTime() + dayMs),
    }))
    if (judgements.length > 0) await tx.db.insert(bookingJudgements).values(judgements)
  }
}

const longest = 1000

/** What is taken from a booking that has to be approved comes in a later slice than that booking. */
function slicesOf<T extends { id: string; needsApproval: boolean; takenFrom: string | null }>(
  rows: readonly T[],
): T[][] {
  const slices: T[][] = [[]]
  for (const row of rows) {
    const slice = slices.at(-1) ?? []
    const isTooSoon = slice.some(({ id, needsApproval }) => needsApproval && id === row.takenFrom)
    if (isTooSoon || slice.length === longest) slices.push([row])
    else slice.push(row)
  }
  return slices
}

function bookingRows(
  { settings, bookings: seeds }: MoneySeed,
  { keeper, ...owned }: { programmeId: string; organisationId: string; keeper: string },
  spent: (given: Spent) => SpentOn,
) {
  const named = new Map(seeds.flatMap((one) => (one.name ? [[one.name, { id: crypto.randomUUID(), seed: one }]] : [])))
  return seeds.map((seed, at) => {
    const { kind, cents, day, title, party = '', reference = '', reason = null, waits = false } = seed
    const origin = seed.from ? named.get(seed.from) : undefined
    const reversed = seed.reverses ? named.get(seed.reverses) : undefined
    const takenKind = origin?.seed.kind === 'expectation' ? ('expectation' as const) : ('commitment' as const)
    const row = {
      ...owned,
      ...spent(seed),
      kind,
      amountCents: reversed ? -cents : cents,
      takenFrom: origin?.id ?? null,
      takenKind: origin ? takenKind : null,
      reverses: reversed?.id ?? null,
      reason,
      bookedOn: day,
      title,
      party,
      reference,
      importId: null,
      madeBy: keeper,
      madeAt: noon(day),
    }
    return {
      ...row,
      waits,
      id: (seed.name && named.get(seed.name)?.id) || crypto.randomUUID(),
      number: at + 1,
      print: printOf(row),
      needsApproval: cents >= settings.fourEyesCents,
    }
  })
}
