import { eq, sql } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Ctx, inTransaction, rowsOf, systemCtx } from '#platform/db'
import { isAppError } from '#platform/errors'
import { aMoment, testDatabase } from '#platform/testing'
import { levels } from '../schema.ts'
import { giveVerdict, reveal, revise } from './judging.ts'
import { normState } from './norm-states.ts'
import { revisions, verdicts } from './schema.ts'
import { anInspection, aRevision, aVerdict, type TestInspection } from './testing.ts'
import { verifyReveals } from './verifying.ts'
import { viewInspection } from './view.ts'

const { db } = await testDatabase()
const norms = ['A', 'B', 'C', 'D'] as const
const themeOf = (norm: string) => (norm < 'C' ? 'T' : 'U')

type Event =
  | { do: 'judge'; norm: string; level: number | null; who: 'first' | 'second' }
  | { do: 'revise' | 'sql-verdict'; norm: string; level: number; who: 'first' | 'second' }
  | { do: 'reveal' | 'sql-reveal'; theme: 'T' | 'U'; norms: string[]; who: 'first' | 'second' }

const who = fc.constantFrom('first' as const, 'second' as const)
const anEvent: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('judge' as const),
      norm: fc.constantFrom(...norms),
      level: fc.option(fc.integer({ min: 0, max: 4 })),
      who,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constantFrom('revise' as const, 'sql-verdict' as const),
      norm: fc.constantFrom(...norms),
      level: fc.integer({ min: 0, max: 4 }),
      who,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom('reveal' as const, 'sql-reveal' as const),
      theme: fc.constantFrom('T' as const, 'U' as const),
      norms: fc.subarray([...norms], { minLength: 1 }),
      who,
    }),
  },
)

/** What may have happened, kept apart from the database: whole verdicts, and what was revealed. */
type Model = {
  whole: Map<string, number | null>
  revealed: Set<string>
  first: Map<string, number>
  revised: Map<string, number>
}
const key = (place: string, norm: string) => `${place} ${norm}`

async function tryOut(it: TestInspection, event: Event): Promise<boolean> {
  const ctx = it[event.who]
  try {
    await perform(ctx, it, event)
    return true
  } catch (error) {
    // Refused by a rule or by the database; anything else is a fault of the test.
    expect(isAppError(error) || error instanceof Error).toBe(true)
    return false
  }
}

async function perform(ctx: Ctx, it: TestInspection, event: Event): Promise<void> {
  if (event.do === 'judge') {
    const [before] = await db
      .select()
      .from(verdicts)
      .where(sql`inspection_id = ${it.id}::uuid and norm = ${event.norm} and place = ${event.who}`)
    await giveVerdict(ctx, it.id, event.norm, aVerdict(event.level, { version: before?.version ?? 0 }))
  }
  if (event.do === 'revise') {
    const before = await db
      .select()
      .from(revisions)
      .where(sql`inspection_id = ${it.id}::uuid and norm = ${event.norm} and place = ${event.who}`)
    await revise(ctx, it.id, event.norm, aRevision(event.level, before.length))
  }
  if (event.do === 'reveal') await reveal(ctx, it.id, event.theme)
  if (event.do === 'sql-verdict') {
    const change = sql`update assessments.verdicts set level_then = ${event.level}, level_now = ${event.level}, given_by = app.person() where inspection_id = ${it.id}::uuid and norm = ${event.norm} and place = ${event.who} returning 1`
    const done = await inTransaction(ctx, (tx) => rowsOf(tx.db, change))
    if (done.length === 0) throw new Error('nothing changed')
  }
  if (event.do === 'sql-reveal') {
    const list = sql`array(select jsonb_array_elements_text(${JSON.stringify(event.norms)}::jsonb))`
    await inTransaction(ctx, (tx) =>
      tx.db.execute(
        sql`select assessments.reveal(${it.id}::uuid, ${event.who}, ${event.theme}, ${list}, app.person(), ${aMoment.toISOString()}::timestamptz)`,
      ),
    )
  }
}

/** What the event may do after what happened, by the rules alone. */
function allows(model: Model, it: TestInspection, event: Event): boolean {
  const judges = (norm: string) => event.who === 'first' || it.secondNorms.includes(norm)
  if ('norm' in event) {
    const isRevealed = model.revealed.has(key(event.who, event.norm))
    if (event.do === 'revise') return judges(event.norm) && isRevealed
    const isThere = event.do === 'judge' ? judges(event.norm) : model.whole.has(key(event.who, event.norm))
    return isThere && !isRevealed
  }
  const asked =
    event.do === 'reveal' ? norms.filter((norm) => themeOf(norm) === event.theme && judges(norm)) : event.norms
  const isWhole = (norm: string) => (model.whole.get(key(event.who, norm)) ?? null) !== null
  return asked.length > 0 && asked.every(isWhole) && !model.revealed.has(`${event.who} theme ${event.theme}`)
}

function follow(model: Model, it: TestInspection, event: Event): void {
  if (event.do === 'judge' || event.do === 'sql-verdict') model.whole.set(key(event.who, event.norm), event.level)
  if (event.do === 'revise')
    model.revised.set(key(event.who, event.norm), (model.revised.get(key(event.who, event.norm)) ?? 0) + 1)
  if (event.do !== 'reveal' && event.do !== 'sql-reveal') return
  const judges = (norm: string) => event.who === 'first' || it.secondNorms.includes(norm)
  const asked =
    event.do === 'reveal' ? norms.filter((norm) => themeOf(norm) === event.theme && judges(norm)) : event.norms
  model.revealed.add(`${event.who} theme ${event.theme}`)
  for (const norm of asked) {
    model.revealed.add(key(event.who, norm))
    if (!model.first.has(key(event.who, norm)))
      model.first.set(key(event.who, norm), model.whole.get(key(event.who, norm)) ?? -1)
  }
}

/** What an assessor reads now, by SQL and on the page. */
async function read(it: TestInspection, place: 'first' | 'second') {
  const ctx = it[place]
  const bySql = await inTransaction(ctx, (tx) =>
    tx.db.select({ norm: levels.norm }).from(levels).where(eq(levels.organisationId, it.organisationId)),
  )
  const view = await viewInspection(ctx, it.id)
  const onPage = view.nodes.flatMap((node) => (normState(view, node, place).self === null ? [] : node.code))
  return { bySql: bySql.map(({ norm }) => norm).sort(), onPage: onPage.sort() }
}

test('no order of verdicts, reveals and revisions, by the services or by SQL, shows a self level before its verdict', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anEvent, { minLength: 6, maxLength: 22 }), async (events) => {
      const it = await anInspection(db)
      const model: Model = { whole: new Map(), revealed: new Set(), first: new Map(), revised: new Map() }
      for (const event of events) {
        const mayBe = allows(model, it, event)
        expect(await tryOut(it, event), JSON.stringify(event)).toBe(mayBe)
        if (mayBe) follow(model, it, event)
        for (const place of ['first', 'second'] as const) {
          const shown = norms.filter((norm) => model.revealed.has(key(place, norm)))
          const { bySql, onPage } = await read(it, place)
          expect(bySql).toEqual(shown)
          expect(onPage).toEqual(shown)
        }
      }
      const kept = await db.select().from(verdicts).where(eq(verdicts.inspectionId, it.id))
      for (const [at, level] of model.first)
        expect(kept.find(({ place, norm }) => key(place, norm) === at)?.levelThen).toBe(level)
      expect((await verifyReveals(systemCtx(db, aMoment), it.id)).brokenAt).toBeNull()
    }),
    { numRuns: 12 },
  )
}, 120_000)
