import type { Tx } from '#platform/db'
import { dayOf, numberText } from '#platform/language'
import type { Programme } from '../schema.ts'
import { aspects, colours } from '../standing/model.ts'
import { standingsIn } from '../standing/service.ts'
import type { Known } from './known.ts'
import type { Figure, Told } from './model.ts'
import { texts } from './texts.ts'

/** How often sub-projects are green, amber and red today, over their four aspects; none before the first report. */
export async function standingFigures(
  tx: Tx,
  { id, title }: Pick<Programme, 'id' | 'title'>,
  { subProjects }: Pick<Known, 'subProjects'>,
): Promise<Told> {
  const asOf = dayOf(tx.now)
  const standingAt = await standingsIn(tx, id, asOf)
  const given = subProjects.flatMap((one) => {
    const own = standingAt(one.id).aspects
    return aspects.flatMap((aspect) => own[aspect]?.colour ?? [])
  })
  if (given.length === 0) return () => []
  return (language) => {
    const words = texts[language].standing
    return colours.map((colour): Figure => {
      const value = given.filter((one) => one === colour).length
      return {
        key: `standing.${colour}`,
        title: words[colour],
        text: numberText(language, value),
        value,
        unit: 'count',
        source: words.source(title),
        asOf,
      }
    })
  }
}
