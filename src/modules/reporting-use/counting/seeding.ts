import { and, eq, lt, sql } from 'drizzle-orm'
import { type Ctx, inTransaction, systemCtx } from '#platform/db'
import { dayOf } from '#platform/language'
import type { Entrance, ReporterKind } from '../model.ts'
import { closures, counts, timeliness } from '../schema.ts'
import { questions } from '../survey/model.ts'
import { surveyAnswers, surveys } from '../survey/schema.ts'

export type UseSeed = {
  organisationId: string
  counts: { quarter: string; week: string; entrance: Entrance; opened: number; sent: number }[]
  closures: { month: string; reporter: ReporterKind; category: string; outcome: string; count: number }[]
  feedback: { quarter: string; rule: 'own' | 'wbk'; due: number; inTime: number }[]
}

/** Counts that nobody counted: for the demo, never for a real organisation. What was counted already stays. */
export const seedUse = (ctx: Ctx, seed: UseSeed): Promise<void> =>
  inTransaction(systemCtx(ctx.db, ctx.now, 'cli'), async ({ db, now }) => {
    const { organisationId } = seed
    const measuredOn = dayOf(now)
    const own = <T>(rows: readonly T[]) => rows.map((row) => ({ organisationId, ...row }))
    await db.insert(counts).values(own(seed.counts)).onConflictDoNothing()
    // Reports of the demo came in without their form: nobody sends one that was not opened.
    const unopened = and(eq(counts.organisationId, organisationId), lt(counts.opened, counts.sent))
    await db
      .update(counts)
      .set({ opened: sql`${counts.sent} * 3` })
      .where(unopened)
    await db.insert(closures).values(own(seed.closures)).onConflictDoNothing()
    await db
      .insert(timeliness)
      .values(own(seed.feedback).map((row) => ({ ...row, measuredOn })))
      .onConflictDoNothing()
  })

export type SurveySeed = Omit<typeof surveys.$inferInsert, 'id'> & {
  yes: readonly [number, number, number]
  of: number
}

/** A round that nobody answered: for the demo. */
export const seedSurvey = (ctx: Ctx, { yes, of, ...round }: SurveySeed): Promise<void> =>
  inTransaction(systemCtx(ctx.db, ctx.now, 'cli'), async ({ db }) => {
    const surveyId = crypto.randomUUID()
    await db.insert(surveys).values({ ...round, id: surveyId })
    const rows = questions.flatMap((question, at) => [
      { surveyId, question, answer: 'yes' as const, count: yes[at] ?? 0 },
      { surveyId, question, answer: 'unsure' as const, count: of - (yes[at] ?? 0) },
    ])
    await db.insert(surveyAnswers).values(rows.filter(({ count }) => count > 0))
  })
