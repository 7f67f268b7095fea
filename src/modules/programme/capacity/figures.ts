import type { Tx } from '#platform/db'
import { dayOf, numberText } from '#platform/language'
import type { Figure, Told } from '../figures/model.ts'
import type { Programme } from '../schema.ts'
import { standingHours } from './load.ts'
import { hourKinds, sumsOf } from './model.ts'
import { texts } from './texts.ts'

/**
 * The hours of a programme as living figures: of each kind together, and which share of what was asked is promised; none before there
 * are hours. One statement; as the system.
 */
export async function capacityFigures(tx: Tx, { id, title }: Pick<Programme, 'id' | 'title'>): Promise<Told> {
  const held = await standingHours(tx, id)
  if (held.length === 0) return () => []
  const sums = sumsOf(held)
  return (language) => {
    const words = texts[language].figures
    const shared = { source: words.source(title), asOf: dayOf(tx.now) }
    const hours = hourKinds.map(
      (kind): Figure => ({
        key: `capacity.${kind}`,
        title: words[kind],
        text: numberText(language, sums[kind]),
        value: sums[kind],
        unit: 'hours',
        ...shared,
      }),
    )
    if (sums.asked === 0) return hours
    const share = Math.round((100 * sums.promised) / sums.asked)
    return [
      ...hours,
      { key: 'capacity.share', title: words.share, text: `${share}%`, value: share, unit: 'percent', ...shared },
    ]
  }
}
