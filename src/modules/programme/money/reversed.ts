import { sql } from 'drizzle-orm'
import { rowsOf, type Tx } from '#platform/db'
import type { Figure } from '../figures/model.ts'
import { standsSql } from './sums.ts'

/** What a figure of money rests on: the bookings that were made up to a moment, of one source or of all. */
const name = 'bookings'
const restsOn = (moment: string, sourceId: string | null) => [name, sourceId ?? 'all', moment].join('|')

/** How many bookings that were made up to a moment have been reversed, by source. One statement. */
async function reversedOf(tx: Tx, programmeId: string, moment: string): Promise<ReadonlyMap<string, number>> {
  const rows = await rowsOf<{ source: string; count: number }>(
    tx.db,
    sql`select o.source_id as source, count(*)::int as count
      from programme.bookings b join programme.bookings o on o.id = b.reverses
        left join programme.booking_judgements j on j.booking_id = b.id
      where b.programme_id = ${programmeId}::uuid and o.made_at <= ${moment}::timestamptz and ${standsSql}
      group by 1`,
  )
  return new Map(rows.map(({ source, count }) => [source, count]))
}

const countIn = (reversed: ReadonlyMap<string, number>, sourceId: string | null) =>
  String(sourceId === null ? [...reversed.values()].reduce((sum, one) => sum + one, 0) : (reversed.get(sourceId) ?? 0))

type Rests = (sourceId: string | null) => Required<Pick<Figure, 'rests'>>

/** What the figures of money of this moment rest on: once one of those bookings is reversed they are no longer good. */
export async function restingOnBookings(tx: Tx, programmeId: string): Promise<Rests> {
  const moment = tx.now.toISOString()
  const reversed = await reversedOf(tx, programmeId, moment)
  return (sourceId) => ({ rests: { on: restsOn(moment, sourceId), since: countIn(reversed, sourceId) } })
}

/** How that stands now for frozen figures. A statement for each moment at which some froze: a version has one. */
export async function bookingsSettled(
  tx: Tx,
  programmeId: string,
  frozen: readonly Figure[],
): Promise<(readonly [string, string])[]> {
  const asked = new Set(frozen.flatMap(({ rests }) => (rests?.on.startsWith(`${name}|`) ? [rests.on] : [])))
  const moments = Map.groupBy(asked, (on) => on.split('|')[2] ?? '')
  const settled: (readonly [string, string])[] = []
  for (const [moment, all] of moments) {
    const reversed = await reversedOf(tx, programmeId, moment)
    for (const on of all) {
      const source = on.split('|')[1] ?? 'all'
      settled.push([on, countIn(reversed, source === 'all' ? null : source)])
    }
  }
  return settled
}
