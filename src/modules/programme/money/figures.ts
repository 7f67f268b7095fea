import type { Tx } from '#platform/db'
import { dayOf, type Language, moneyText } from '#platform/language'
import type { Figure, Told } from '../figures/model.ts'
import type { Programme } from '../schema.ts'
import { sourcesIn } from './load.ts'
import { addSums, type Sums } from './model.ts'
import { restingOnBookings } from './reversed.ts'
import { moneyOf } from './sums.ts'
import { texts } from './texts.ts'

const figures = ['budget', 'committed', 'open', 'realised', 'forecast', 'left'] as const

/**
 * The money of a programme as living figures: all of it, and by source (`money.prov.realised`); none before there is a source. Frozen, those
 * of bookings are good until one of them is reversed. As the system. Three statements.
 */
export async function moneyFigures(tx: Tx, { id, title }: Pick<Programme, 'id' | 'title'>): Promise<Told> {
  const sources = await sourcesIn(tx, id)
  if (sources.length === 0) return () => []
  const money = await moneyOf(tx, id)
  const rests = await restingOnBookings(tx, id)
  return (language) => told({ sources, money, rests, title, asOf: dayOf(tx.now) }, language)
}

type Known = {
  sources: Awaited<ReturnType<typeof sourcesIn>>
  money: Awaited<ReturnType<typeof moneyOf>>
  rests: Awaited<ReturnType<typeof restingOnBookings>>
  title: string
  asOf: string
}

function told({ sources, money: { rows, total, waiting }, rests, title, asOf }: Known, language: Language): Figure[] {
  const words = texts[language].living
  const shared = { source: words.source(title), asOf }
  const cents = (key: string, name: string, value: number, own: Pick<Figure, 'rests'> = {}): Figure => ({
    key: `money.${key}`,
    title: name,
    text: moneyText(language, value),
    value,
    unit: 'cents',
    ...shared,
    ...own,
  })
  const booked = (figure: (typeof figures)[number], sourceId: string | null) =>
    figure === 'budget' ? {} : rests(sourceId)
  const whole = sources.filter(({ partOf }) => partOf === null)
  const available = whole.reduce((sum, { amountCents }) => sum + amountCents, 0)
  const bySource = Map.groupBy(rows, ({ sourceId }) => sourceId)
  return [
    cents('available', words.available, available),
    ...figures.map((figure) => cents(figure, words[figure], total[figure], booked(figure, null))),
    ...shareOf(total).map(
      (share): Figure => ({
        key: 'money.spent-share',
        title: words.spentShare,
        text: `${share}%`,
        value: share,
        unit: 'percent',
        ...shared,
        ...rests(null),
      }),
    ),
    { key: 'money.waiting', title: words.waiting, text: String(waiting), value: waiting, unit: 'count', ...shared },
    ...sources.flatMap((source) => {
      const sums = addSums((bySource.get(source.id) ?? []).map((row) => row.sums))
      const key = source.code.toLowerCase()
      return [
        cents(`${key}.available`, words.forSource(words.available, source.title), source.amountCents),
        ...figures.map((figure) =>
          cents(
            `${key}.${figure}`,
            words.forSource(words[figure], source.title),
            sums[figure],
            booked(figure, source.id),
          ),
        ),
      ]
    }),
  ]
}

const shareOf = ({ realised, budget }: Sums): number[] => (budget === 0 ? [] : [Math.round((100 * realised) / budget)])
