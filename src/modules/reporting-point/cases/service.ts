import { and, eq, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import type { z } from 'zod'
import { personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, rowsOf, type Tx } from '#platform/db'
import { conflict, notFound, ruleBroken } from '#platform/errors'
import { addDays, dayOf } from '#platform/language'
import { type Clock, type ClockCode, clocksOf, nextDue } from '../clocks/clocks.ts'
import { isWorkingDay, rulesOn } from '../clocks/content.ts'
import { type CaseState, stateOf } from '../model.ts'
import { keepStep } from '../questions/trail.ts'
import { type Case, cases } from '../schema.ts'
import { countLabels } from '../use/labels.ts'
import type { CaseQuery, NewAnswer, Settle } from './input.ts'

/** A report with its clocks; `due` is the first one that is not met. */
export type CaseLine = Case & { state: CaseState; clocks: Clock[]; due: Clock | null }

export const withClocks = (it: Case): CaseLine => {
  const clocks = clocksOf(it, rulesOn(it.receivedOn), isWorkingDay)
  return { ...it, state: stateOf(it), clocks, due: nextDue(clocks) }
}

const { acknowledgedOn, feedbackOn, closedOn, destroyedOn } = cases
const inState: Record<CaseState, SQL | undefined> = {
  received: and(isNull(acknowledgedOn), isNull(feedbackOn), isNull(closedOn)),
  assessing: and(isNotNull(acknowledgedOn), isNull(feedbackOn), isNull(closedOn)),
  answered: and(isNotNull(feedbackOn), isNull(closedOn)),
  closed: isNotNull(closedOn),
}

/** Only a reader of the epoch in force: also where row level security would let through more, as for the system. */
export const mine = (
  tx: Tx,
): SQL => sql`exists (select from reporting.readers r join reporting.handlers h on h.id = r.handler_id
  where r.case_id = ${cases.id} and h.person_id = ${personOf(tx).personId}::uuid and h.ended_at is null
    and r.epoch = (select max(n.epoch) from reporting.readers n where n.case_id = ${cases.id}))`

const needsPage = sql`reporting.needs_page(${cases.id})`
/** How many reports of the actor wait for a new epoch. */
export const countWaiting = (tx: Tx): Promise<number> =>
  tx.db.$count(cases, and(mine(tx), isNull(destroyedOn), needsPage))

/**
 * The reports that the actor may read and that a query asks for; those that are due first at the top, closed ones last. `due` is
 * the clock that was asked for, else the first that runs.
 */
export async function linesOf(tx: Tx, query: z.output<typeof CaseQuery>): Promise<CaseLine[]> {
  const { state, route, due, keys, clock } = query
  const asked = and(state && inState[state], route && eq(cases.route, route), keys && needsPage)
  const where = and(mine(tx), isNull(destroyedOn), asked)
  const all = (await tx.db.select().from(cases).where(where)).map(withClocks)
  const running = clock ? all.flatMap((it) => whereRuns(it, clock)) : all
  const today = dayOf(tx.now)
  const last = due === 'late' ? addDays(today, -1) : due === 'week' ? addDays(today, 7) : '9999'
  return running.filter((it) => !due || dueDay(it) <= last).sort(inOrder(query))
}

const dueDay = ({ due }: CaseLine): string => due?.dueOn ?? '9999'
function whereRuns(it: CaseLine, code: ClockCode): CaseLine[] {
  const due = it.clocks.find((one) => one.code === code && one.metOn === null)
  return due ? [{ ...it, due }] : []
}

function inOrder({ sort, descending }: Pick<z.output<typeof CaseQuery>, 'sort' | 'descending'>) {
  const key = (it: CaseLine) =>
    sort === 'due' ? dueDay(it) : sort === 'received' ? it.receivedOn : String(it.number).padStart(9, '0')
  const way = descending ? -1 : 1
  return (a: CaseLine, b: CaseLine) => (key(a) === key(b) ? b.number - a.number : key(a) < key(b) ? -way : way)
}

export async function mustRead(tx: Tx, id: string): Promise<Case> {
  const [found] = await tx.db
    .select()
    .from(cases)
    .where(and(eq(cases.id, id), mine(tx)))
  if (!found) throw notFound('report')
  return found
}

export type SealedFiles = {
  envelopes: { epoch: number; part: number; file: string }[]
  messages: { seq: number; epoch: number; byReporter: boolean; writtenOn: string; file: string }[]
  directories: unknown[]
}

/** A report with all its files, still sealed; each look is in the log. @throws AppError not_found for who is no reader */
export const readCase = (ctx: Ctx, id: string): Promise<CaseLine & { sealed: SealedFiles }> =>
  inTransaction(ctx, async (tx) => {
    const found = await mustRead(tx, id)
    const [sealed] = await rowsOf<SealedFiles>(
      tx.db,
      sql`select
        (select coalesce(jsonb_agg(jsonb_build_object('epoch', epoch, 'part', part, 'file', encode(file, 'base64')) order by epoch, part), '[]')
          from reporting.envelopes where case_id = ${id}::uuid) as envelopes,
        (select coalesce(jsonb_agg(jsonb_build_object('seq', seq, 'epoch', epoch, 'byReporter', by_reporter, 'writtenOn', written_on,
            'file', encode(file, 'base64')) order by seq), '[]')
          from reporting.messages where case_id = ${id}::uuid) as messages,
        (select coalesce(jsonb_agg(signed order by version), '[]')
          from reporting.directories where organisation_id = ${found.organisationId}::uuid) as directories`,
    )
    await audit(tx, 'reporting.read_case', { object: 'report', id, organisationId: found.organisationId })
    return { ...withClocks(found), sealed: sealed ?? { envelopes: [], messages: [], directories: [] } }
  })

const days = { acknowledgement: 'acknowledgedOn', feedback: 'feedbackOn' } as const

/**
 * Keeps a message of a handler, and notes on which day the acknowledgement or the feedback stood ready.
 * @throws AppError not_found, conflict when someone wrote meanwhile, rule_broken for a closed report
 */
export const answerCase = (ctx: Ctx, id: string, { kind, seq, epoch, file }: NewAnswer): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const found = await mustRead(tx, id)
    if (found.closedOn) throw ruleBroken('reporting.closed')
    const today = dayOf(tx.now)
    const made = await rowsOf(
      tx.db,
      sql`insert into reporting.messages (case_id, organisation_id, seq, epoch, by_reporter, written_on, file)
        select ${id}::uuid, ${found.organisationId}::uuid, ${seq}, ${epoch}, false, ${today}::date, decode(${file}, 'base64')
        where ${seq} = (select count(*) from reporting.messages where case_id = ${id}::uuid)
          and ${epoch} = (select max(epoch) from reporting.envelopes where case_id = ${id}::uuid)
        on conflict do nothing returning seq`,
    )
    if (made.length === 0) throw conflict('report')
    const field = kind === 'reply' ? null : days[kind]
    // An answer of any kind shows that the report arrived.
    const values = {
      ...(field ? { [field]: found[field] ?? today } : {}),
      acknowledgedOn: found.acknowledgedOn ?? today,
    }
    await change(tx, found, values)
    await audit(tx, 'reporting.answer_case', {
      object: 'report',
      id,
      organisationId: found.organisationId,
      fields: [kind],
    })
  })

type Values = Partial<Omit<Case, 'id' | 'organisationId' | 'number' | 'revision'>>
/** Writes what is known of a report. @throws AppError conflict when someone was first */
export async function change(tx: Tx, before: Case, values: Values): Promise<Case> {
  const same = and(eq(cases.id, before.id), eq(cases.revision, before.revision))
  const [after] = await tx.db
    .update(cases)
    .set({ ...values, revision: before.revision + 1 })
    .where(same)
    .returning()
  if (!after) throw conflict('report')
  return after
}

/**
 * What was decided about a report, by its label only: its regime, looked at again, closed with the outcome that two agreed on, or reopened.
 * @throws AppError not_found, conflict when someone was first, rule_broken where that can't be now
 */
export const settleCase = (ctx: Ctx, id: string, input: Settle): Promise<CaseLine> =>
  inTransaction(ctx, async (tx) => {
    const found = await mustRead(tx, id)
    if (found.revision !== input.revision) throw conflict('report')
    const values = settled(found, input, dayOf(tx.now))
    const counted = input.do === 'close' ? await countLabels(tx, found, input) : {}
    // Only a question is closed without an outcome.
    if (input.do === 'reopen' && !found.outcome) await keepStep(tx, found, 'reopened', null)
    const after = await change(tx, found, { ...values, ...counted })
    await audit(tx, `reporting.${lines[input.do]}`, { object: 'report', id, organisationId: found.organisationId })
    return withClocks(after)
  })

const lines = { regime: 'set_regime', retest: 'retest_case', close: 'close_case', reopen: 'reopen_case' } as const

function settled(it: Case, input: Settle, today: string): Values {
  if (input.do === 'reopen') {
    if (!it.closedOn) throw ruleBroken('reporting.not_closed')
    return { closedOn: null }
  }
  if (it.closedOn) throw ruleBroken('reporting.closed')
  if (input.do === 'regime') return { regime: input.regime }
  if (input.do === 'retest') return { retestedOn: today }
  if (!it.assessedOn || !it.outcome) throw ruleBroken('reporting.not_assessed')
  if (!it.feedbackOn) throw ruleBroken('reporting.no_feedback')
  return { closedOn: today }
}
