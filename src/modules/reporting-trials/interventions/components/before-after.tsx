import { addDays, dateText, numberText } from '#platform/language'
import { Files } from '#platform/list-files'
import { useLanguage, useTexts } from '#platform/texts'
import { Alert } from '#ui/alert'
import { ratioSvg } from '#ui/charts/ratio'
import { Figure } from '#ui/figure'
import { DataTable } from '#ui/table'
import { ratioText } from '../../experiments/components/verdict.ts'
import type { BeforeAfter } from '../before-after.ts'
import type { InterventionState } from '../model.ts'
import { texts } from '../texts.ts'

type Props = { id: string; state: InterventionState; mayCompare: boolean; found: BeforeAfter | null }
type Compared = Extract<BeforeAfter, { state: 'compared' }>

/** How many reports came before and after the start, and what that does not prove. */
export function BeforeAfterSection({ id, state, mayCompare, found }: Props) {
  const t = useTexts(texts)
  if (state === 'planned') return null
  return (
    <section>
      <h2>{t.beforeAfter}</h2>
      <p className="ww-muted">{t.beforeAfterWho}</p>
      {mayCompare && (found === null || found.state === 'too-short') && <p>{t.tooShort}</p>}
      {found?.state === 'hidden' && <p>{t.weeksHidden}</p>}
      {found?.state === 'too-few' && <Alert kind="warning">{t.tooFew(found.weeks)}</Alert>}
      {found?.state === 'compared' && <Comparison id={id} found={found} />}
    </section>
  )
}

function Comparison({ id, found }: { id: string; found: Compared }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const say = (value: number) => ratioText(language, value)
  const [ratio, low, high] = [say(found.ratio), say(found.low), say(found.high)]
  const verdict = found.verdict === 'not-seen' ? t.notSeen : t.seen[found.verdict](ratio)
  const svg = ratioSvg({
    ...{ title: t.picture, description: t.pictureText(ratio, low, high), same: t.noDifference },
    ...{ ratio: found.ratio, low: found.low, high: found.high },
    say: (value) => t.times(numberText(language, value, value < 1 ? 2 : 0)),
  })
  return (
    <>
      <Alert kind="info" title={verdict}>
        <p>{t.between(low, high)}</p>
        <p>{t.noProof}</p>
      </Alert>
      <Figure title={t.picture} svg={svg} tableLabel={t.table}>
        <Sides found={found} />
      </Figure>
      <Files path={`/meldbereidheid/methoden/${id}/voor-en-na`} choices={{}} />
    </>
  )
}

/** Both sides as rows for table and file; the last day counts. */
export const sidesOf = (found: Compared) => [
  {
    ...{ key: 'before' as const, from: found.from, last: addDays(found.from, 7 * found.weeks - 1) },
    ...found.before,
  },
  { ...{ key: 'after' as const, from: found.start, last: addDays(found.upTo, -1) }, ...found.after },
]

function Sides({ found }: { found: Compared }) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <DataTable
      caption={t.beforeAfter}
      captionHidden
      rows={sidesOf(found)}
      rowKey={({ key }) => key}
      empty=""
      columns={[
        { key: 'side', header: t.weeksOf(found.weeks), rowHeader: true, cell: ({ key }) => t.sides[key] },
        { key: 'from', header: t.startsOn, cell: ({ from }) => dateText(language, from) },
        { key: 'last', header: t.endsOn, cell: ({ last }) => dateText(language, last) },
        { key: 'reports', header: t.reports, numeric: true, cell: ({ reports }) => numberText(language, reports) },
        {
          ...{ key: 'rate', header: t.rate, numeric: true },
          cell: ({ rate }) => (rate === null ? '' : numberText(language, rate, 1)),
        },
      ]}
    />
  )
}
