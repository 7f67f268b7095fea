import type { Tx } from '#platform/db'
import { dayOf, numberText } from '#platform/language'
import type { Figure } from '../figures/model.ts'
import type { Programme } from '../schema.ts'
import { standingHours } from './load.ts'
import { hourKinds, sumsOf } from './model.ts'
import { nl } from './nl.ts'

/**
 * The hours of a programme as living figures: of each kind together, and which share of what was asked is promised; none before there
 * are hours. One statement; as the system.
 */
export async function capacityFigures(tx: Tx, { id, title }: Pick<Programme, 'id' | 'title'>): Promise<Figure[]> {
  const held = await standingHours(tx, id)
  if (held.length === 0) return []
  const sums = sumsOf(held)
  const shared = { source: nl.figures.source(title), asOf: dayOf(tx.now) }
  const hours = hourKinds.map(
    (kind): Figure => ({
      key: `capacity.${kind}`,
      title: nl.figures[kind],
      text: numberText('nl', sums[kind]),
      value: sums[kind],
      unit: 'hours',
      ...shared,
    }),
  )
  if (sums.asked === 0) return hours
  const share = Math.round((100 * sums.promised) / sums.asked)
  return [
    ...hours,
    { key: 'capacity.share', title: nl.figures.share, text: `${share}%`, value: share, unit: 'percent', ...shared },
  ]
}
