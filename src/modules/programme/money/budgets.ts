import { and, asc, desc, eq } from 'drizzle-orm'
import { allows, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { conflict, invalid, notFound, ruleBroken } from '#platform/errors'
import { recordOf } from '../queries.ts'
import type { Programme } from '../schema.ts'
import type { NewBudgetLine } from './input.ts'
import { enter, oneAtATime } from './load.ts'
import { may } from './policy.ts'
import { type Budget, type BudgetLine, budgetLines, budgets } from './schema.ts'
import { roomOf, tooMuch } from './sources.ts'
import { type Choices, choicesIn, mustSpend } from './spending.ts'

export type BudgetView = { budget: Budget; lines: BudgetLine[]; choices: Choices; others: Budget[]; mayKeep: boolean }

/** Every version of the budget, newest first. */
export const listBudgets = (
  ctx: Ctx,
  programmeId: string,
): Promise<{ programme: Programme; budgets: (Budget & { totalCents: number })[]; mayKeep: boolean }> =>
  inTransaction(ctx, async (tx) => {
    const programme = await enter(tx, programmeId, may.readMoney)
    const all = await versionsOf(tx, programmeId)
    const lines = await tx.db.select().from(budgetLines).where(eq(budgetLines.programmeId, programmeId))
    const byBudget = Map.groupBy(lines, ({ budgetId }) => budgetId)
    const total = (id: string) => (byBudget.get(id) ?? []).reduce((sum, { amountCents }) => sum + amountCents, 0)
    return {
      programme,
      budgets: all.map((one) => ({ ...one, totalCents: total(one.id) })),
      mayKeep: allows(tx, may.keepMoney, recordOf(programme)),
    }
  })

const versionsOf = (tx: Tx, programmeId: string): Promise<Budget[]> =>
  tx.db.select().from(budgets).where(eq(budgets.programmeId, programmeId)).orderBy(desc(budgets.version))

/** All versions, newest first, and the lines of one of them: one statement. */
async function versionsWithLines(tx: Tx, programmeId: string, budgetId: string) {
  const rows = await tx.db
    .select({ budget: budgets, line: budgetLines })
    .from(budgets)
    .leftJoin(budgetLines, and(eq(budgetLines.budgetId, budgets.id), eq(budgets.id, budgetId)))
    .where(eq(budgets.programmeId, programmeId))
    .orderBy(desc(budgets.version), asc(budgetLines.title))
  const all = new Map(rows.map(({ budget }) => [budget.id, budget]))
  return { all: [...all.values()], lines: rows.flatMap(({ line }) => line ?? []) }
}

const linesOf = (tx: Tx, budgetId: string): Promise<BudgetLine[]> =>
  tx.db.select().from(budgetLines).where(eq(budgetLines.budgetId, budgetId)).orderBy(asc(budgetLines.title))

/** One version with its lines, and the other versions to hold it against. @throws AppError not_found */
export const readBudget = (ctx: Ctx, programmeId: string, budgetId: string): Promise<BudgetView> =>
  inTransaction(ctx, async (tx) => {
    const programme = await enter(tx, programmeId, may.readMoney)
    const { all, lines } = await versionsWithLines(tx, programmeId, budgetId)
    const budget = all.find(({ id }) => id === budgetId)
    if (!budget) throw notFound('budget')
    return {
      budget,
      lines,
      choices: await choicesIn(tx, programme),
      others: all.filter(({ id }) => id !== budgetId),
      mayKeep: allows(tx, may.keepMoney, recordOf(programme)),
    }
  })

/** What differs between two versions, line by line: an amount is null where a version lacks the line. */
export type LineDifference = { before: BudgetLine | null; after: BudgetLine | null; differenceCents: number }

/** Against another version, or without one against the version before. @throws AppError not_found */
export const compareBudgets = (
  ctx: Ctx,
  programmeId: string,
  beforeId: string | null,
  afterId: string,
): Promise<LineDifference[]> =>
  inTransaction(ctx, async (tx) => {
    await enter(tx, programmeId, may.readMoney)
    const all = await versionsOf(tx, programmeId)
    const after = all.find(({ id }) => id === afterId)
    const before = all.find(({ id, version }) => (beforeId ? id === beforeId : after && version < after.version))
    if (!after || (beforeId && !before)) throw notFound('budget')
    return differencesOf(before ? await linesOf(tx, before.id) : [], await linesOf(tx, after.id))
  })

const sameLine = (a: BudgetLine) =>
  [a.lineId, a.subProjectId, a.partId, a.sourceId, a.municipalityId, a.themeId, a.title].join()

/** Lines are the same one when all but their amount is; of several such lines the first go together. */
export function differencesOf(before: readonly BudgetLine[], after: readonly BudgetLine[]): LineDifference[] {
  const left = Map.groupBy(before, sameLine)
  const changed = after.map((line): LineDifference => {
    const old = left.get(sameLine(line))?.shift() ?? null
    return { before: old, after: line, differenceCents: line.amountCents - (old?.amountCents ?? 0) }
  })
  const gone = [...left.values()]
    .flat()
    .map((line): LineDifference => ({ before: line, after: null, differenceCents: -line.amountCents }))
  return [...changed, ...gone].filter((one) => one.differenceCents !== 0)
}

/** Starts a next version as a copy of the one in force. @throws AppError rule_broken when there is a draft already */
export const draftBudget = (ctx: Ctx, programmeId: string): Promise<Budget> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId } = await enter(tx, programmeId, may.keepMoney)
    await oneAtATime(tx, programmeId)
    const all = await versionsOf(tx, programmeId)
    if (all.some(({ state }) => state === 'draft')) throw ruleBroken('programme.draft_exists')
    const made = { programmeId, organisationId, madeBy: personOf(tx).personId, madeAt: tx.now }
    const [budget] = await tx.db
      .insert(budgets)
      .values({ ...made, version: (all[0]?.version ?? 0) + 1 })
      .returning()
    if (!budget) throw notFound('budget')
    const inForce = all.find(({ state }) => state === 'decided')
    const lines = inForce ? await linesOf(tx, inForce.id) : []
    if (lines.length > 0)
      await tx.db.insert(budgetLines).values(lines.map(({ id: _, ...line }) => ({ ...line, budgetId: budget.id })))
    await audit(tx, 'programme.draft_budget', { object: 'budget', id: budget.id })
    return budget
  })

async function findDraft(
  tx: Tx,
  programmeId: string,
  budgetId: string,
): Promise<{ programme: Programme; budget: Budget }> {
  const programme = await enter(tx, programmeId, may.keepMoney)
  await oneAtATime(tx, programmeId)
  const [budget] = await tx.db
    .select()
    .from(budgets)
    .where(and(eq(budgets.id, budgetId), eq(budgets.programmeId, programmeId)))
  if (!budget) throw notFound('budget')
  if (budget.state !== 'draft') throw ruleBroken('programme.budget_decided')
  return { programme, budget }
}

/** What the version is for, in words. */
export const explainBudget = (ctx: Ctx, programmeId: string, budgetId: string, explanation: string): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    await findDraft(tx, programmeId, budgetId)
    await tx.db.update(budgets).set({ explanation }).where(eq(budgets.id, budgetId))
    await audit(tx, 'programme.change_budget', { object: 'budget', id: budgetId, fields: ['explanation'] })
  })

/** @throws AppError invalid with every fault; a line over its source tells by how much, to the cent */
export const addBudgetLine = (
  ctx: Ctx,
  programmeId: string,
  budgetId: string,
  input: NewBudgetLine,
): Promise<BudgetLine> =>
  inTransaction(ctx, async (tx) => {
    const { programme } = await findDraft(tx, programmeId, budgetId)
    const values = await fitting(tx, programme, { budgetId, lineId: null }, input)
    const { organisationId } = programme
    const [made] = await tx.db
      .insert(budgetLines)
      .values({ ...values, budgetId, programmeId, organisationId })
      .returning()
    if (!made) throw notFound('line')
    await audit(tx, 'programme.add_budget_line', { object: 'budget', id: budgetId, fields: [made.id] })
    return made
  })

export const changeBudgetLine = (
  ctx: Ctx,
  programmeId: string,
  at: { budgetId: string; lineId: string },
  input: NewBudgetLine,
): Promise<BudgetLine> =>
  inTransaction(ctx, async (tx) => {
    const { programme } = await findDraft(tx, programmeId, at.budgetId)
    const values = await fitting(tx, programme, at, input)
    const [after] = await tx.db.update(budgetLines).set(values).where(isLine(at)).returning()
    if (!after) throw notFound('line')
    await audit(tx, 'programme.change_budget_line', { object: 'budget', id: at.budgetId, fields: [at.lineId] })
    return after
  })

const isLine = ({ budgetId, lineId }: { budgetId: string; lineId: string }) =>
  and(eq(budgetLines.id, lineId), eq(budgetLines.budgetId, budgetId))

async function fitting(
  tx: Tx,
  programme: Programme,
  { budgetId, lineId }: { budgetId: string; lineId: string | null },
  { title, amountCents, ...given }: NewBudgetLine,
) {
  const { spent, source } = mustSpend(await choicesIn(tx, programme), given)
  const over = amountCents - (await roomOf(tx, source, budgetId, lineId))
  if (over > 0) throw invalid([tooMuch('programme.lines_exceed_source', over)])
  return { ...spent, title, amountCents }
}

export const removeBudgetLine = (
  ctx: Ctx,
  programmeId: string,
  at: { budgetId: string; lineId: string },
): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    await findDraft(tx, programmeId, at.budgetId)
    const gone = await tx.db.delete(budgetLines).where(isLine(at)).returning({ id: budgetLines.id })
    if (gone.length === 0) throw notFound('line')
    await audit(tx, 'programme.remove_budget_line', { object: 'budget', id: at.budgetId, fields: [at.lineId] })
  })

/** Puts a draft in force; the version before it stays readable. @throws AppError rule_broken for an empty one */
export const decideBudget = (ctx: Ctx, programmeId: string, budgetId: string): Promise<Budget> =>
  inTransaction(ctx, async (tx) => {
    await findDraft(tx, programmeId, budgetId)
    if ((await linesOf(tx, budgetId)).length === 0) throw ruleBroken('programme.budget_empty')
    await tx.db
      .update(budgets)
      .set({ state: 'replaced' })
      .where(and(eq(budgets.programmeId, programmeId), eq(budgets.state, 'decided')))
    const [after] = await tx.db
      .update(budgets)
      .set({ state: 'decided', decidedBy: personOf(tx).personId, decidedAt: tx.now })
      .where(and(eq(budgets.id, budgetId), eq(budgets.state, 'draft')))
      .returning()
    if (!after) throw conflict('budget')
    await audit(tx, 'programme.decide_budget', { object: 'budget', id: budgetId })
    return after
  })

/** Throws a draft away. @throws AppError rule_broken for a version that was decided */
export const discardBudget = (ctx: Ctx, programmeId: string, budgetId: string): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    await findDraft(tx, programmeId, budgetId)
    await tx.db.delete(budgetLines).where(eq(budgetLines.budgetId, budgetId))
    await tx.db.delete(budgets).where(eq(budgets.id, budgetId))
    await audit(tx, 'programme.discard_budget', { object: 'budget', id: budgetId })
  })
