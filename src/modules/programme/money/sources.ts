import { and, eq, sql } from 'drizzle-orm'
import { allows, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, rowsOf, type Tx } from '#platform/db'
import { conflict, invalid, notFound, type Problem } from '#platform/errors'
import { moneyText } from '#platform/language'
import { recordOf } from '../queries.ts'
import type { Programme, Theme } from '../schema.ts'
import type { ChangeSource, NewSource } from './input.ts'
import { enter, findSource, placesIn, sourcesIn, themesIn } from './load.ts'
import { problemsWith } from './model.ts'
import { may } from './policy.ts'
import { type FundingSource, fundingSources } from './schema.ts'

export type SourcesView = {
  programme: Programme
  sources: FundingSource[]
  municipalities: { id: string; name: string }[]
  themes: Theme[]
  mayKeep: boolean
}

/** Where the money of a programme comes from, with names for whom and for what it may be spent. */
export const listSources = (ctx: Ctx, programmeId: string): Promise<SourcesView> =>
  inTransaction(ctx, async (tx) => {
    const programme = await enter(tx, programmeId, may.readMoney)
    return {
      programme,
      sources: await sourcesIn(tx, programmeId),
      municipalities: await placesIn(tx, programme),
      themes: await themesIn(tx, programme),
      mayKeep: allows(tx, may.keepMoney, recordOf(programme)),
    }
  })

/** @throws AppError invalid with every fault: a code that is taken, a part larger than its whole, places that are not there */
export const createSource = (ctx: Ctx, programmeId: string, input: NewSource): Promise<FundingSource> =>
  inTransaction(ctx, async (tx) => {
    const programme = await enter(tx, programmeId, may.keepMoney)
    await mustFit(tx, programme, input, null)
    const { organisationId } = programme
    const [made] = await tx.db
      .insert(fundingSources)
      .values({ ...input, programmeId, organisationId, madeBy: personOf(tx).personId, madeAt: tx.now })
      .returning()
    if (!made) throw notFound('source')
    await audit(tx, 'programme.create_source', { object: 'funding source', id: made.id })
    return made
  })

/**
 * Changes a source, as long as what was budgeted and booked on it still fits.
 * @throws AppError invalid with every fault, conflict when someone was first
 */
export const changeSource = (ctx: Ctx, programmeId: string, id: string, input: ChangeSource): Promise<FundingSource> =>
  inTransaction(ctx, async (tx) => {
    const programme = await enter(tx, programmeId, may.keepMoney)
    const before = await findSource(tx, programmeId, id)
    const { revision, ...values } = input
    await mustFit(tx, programme, values, before)
    const [after] = await tx.db
      .update(fundingSources)
      .set({ ...values, revision: revision + 1 })
      .where(and(eq(fundingSources.id, id), eq(fundingSources.revision, revision)))
      .returning()
    if (!after) throw conflict('source')
    await audit(tx, 'programme.change_source', { object: 'funding source', id, fields: Object.keys(values) })
    return after
  })

async function mustFit(tx: Tx, programme: Programme, input: NewSource, before: FundingSource | null): Promise<void> {
  const all = await sourcesIn(tx, programme.id)
  const problems: Problem[] = []
  const complain = (path: string, reason: string, params?: Problem['params']) =>
    problems.push({ path, reason: `programme.${reason}`, ...(params ? { params } : {}) })
  if (all.some(({ id, code }) => code === input.code && id !== before?.id)) complain('code', 'source_code_taken')
  const places = new Set((await placesIn(tx, programme)).map(({ id }) => id))
  if (input.municipalities.some((id) => !places.has(id))) complain('municipalities', 'municipality_unknown')
  const themes = new Set((await themesIn(tx, programme)).map(({ id }) => id))
  if (input.excludedThemes.some((id) => !themes.has(id))) complain('excludedThemes', 'theme_unknown')
  problems.push(...wholeProblems(all, input, before))
  if (before) problems.push(...(await spentProblems(tx, all, input, before)))
  if (problems.length > 0) throw invalid(problems)
}

/** A part is of a source that is no part itself, and all parts together fit in it. */
function wholeProblems(all: readonly FundingSource[], input: NewSource, before: FundingSource | null): Problem[] {
  if (input.partOf === null) return []
  const whole = all.find(({ id }) => id === input.partOf)
  const isWhole = all.some(({ partOf }) => partOf !== null && partOf === before?.id)
  if (!whole || whole.partOf !== null || whole.id === before?.id || isWhole)
    return [{ path: 'partOf', reason: 'programme.part_of_wrong' }]
  const others = all.filter((one) => one.partOf === whole.id && one.id !== before?.id)
  const over = others.reduce((sum, one) => sum + one.amountCents, input.amountCents) - whole.amountCents
  return over > 0 ? [tooMuch('programme.parts_exceed_whole', over)] : []
}

/** An amount that is too high, with the difference in words: to the cent. */
export const tooMuch = (reason: string, over: number, path = 'amountCents'): Problem => ({
  path,
  reason,
  params: { over: moneyText('nl', over) },
})

/** What was budgeted in a version that counts, and what was booked, has to fit what the source becomes. */
async function spentProblems(
  tx: Tx,
  all: readonly FundingSource[],
  input: NewSource,
  { id }: FundingSource,
): Promise<Problem[]> {
  const parts = all.filter(({ partOf }) => partOf === id).reduce((sum, { amountCents }) => sum + amountCents, 0)
  const budgeted = await rowsOf<{ lines: string | number }>(
    tx.db,
    sql`select sum(l.amount_cents) as lines from programme.budget_lines l join programme.budgets b on b.id = l.budget_id
      where l.source_id = ${id}::uuid and b.state <> 'replaced' group by b.id`,
  )
  const over = Math.max(0, ...budgeted.map(({ lines }) => Number(lines))) + parts - input.amountCents
  const spent = await rowsOf<{ municipalityId: string | null; themeId: string; first: string; last: string }>(
    tx.db,
    sql`select municipality_id as "municipalityId", theme_id as "themeId", min(booked_on)::text as first, max(booked_on)::text as last
      from programme.bookings where source_id = ${id}::uuid group by 1, 2`,
  )
  const isBroken = spent.some((one) =>
    [one.first, one.last].some((bookedOn) => problemsWith(input, { ...one, bookedOn }).length > 0),
  )
  return [
    ...(over > 0 ? [tooMuch('programme.source_below_lines', over)] : []),
    ...(isBroken ? [{ path: 'startsOn', reason: 'programme.source_has_bookings' }] : []),
  ]
}

/** What of a source can be budgeted on itself: what is earmarked in a part is budgeted there. */
export async function roomOf(tx: Tx, source: FundingSource, budgetId: string, without: string | null): Promise<number> {
  const [found] = await rowsOf<{ taken: string | number }>(
    tx.db,
    sql`select (select coalesce(sum(amount_cents), 0) from programme.funding_sources where part_of = ${source.id}::uuid)
      + (select coalesce(sum(amount_cents), 0) from programme.budget_lines where budget_id = ${budgetId}::uuid
        and source_id = ${source.id}::uuid and id is distinct from ${without}::uuid) as taken`,
  )
  return source.amountCents - Number(found?.taken ?? 0)
}
