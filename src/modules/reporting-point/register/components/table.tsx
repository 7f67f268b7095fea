import type { ReactNode } from 'react'
import { dateText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { Badge } from '#ui/badge'
import { type Column, DataTable } from '#ui/table'
import { StateBadge } from '../../cases/components/clock.tsx'
import { texts as caseTexts } from '../../cases/texts.ts'
import type { Clock } from '../../clocks/clocks.ts'
import type { RegisterLine } from '../service.ts'
import { texts } from '../texts.ts'

type Due = Pick<Clock, 'dueOn' | 'rule'> | null
type Line = Omit<RegisterLine, 'clocks' | 'organisationId'> & { acknowledgeBy: Due; feedbackBy: Due }
type Props = {
  lines: Line[]
  count: number
  places: string[]
  isWbk: boolean
  sortOf: (key: string) => Column<Line>['sort']
  empty: ReactNode
}

/** The lines of a register: a last day with what was done by it, feedback that stood ready and feedback that was read. */
export function RegisterTable({ lines, count, places, isWbk, sortOf, empty }: Props) {
  const t = useTexts(texts)
  const cases = useTexts(caseTexts)
  const language = useLanguage()
  const c = t.columns
  const day = (it: string | null) => (it ? dateText(language, it) : t.notYet)
  const number: Column<Line> = {
    ...{ key: 'number', header: c.number, rowHeader: true, sort: sortOf('number') },
    cell: (it) =>
      it.isReadable ? <a href={`/meldingen/${it.id}`}>{cases.numbered(it.number)}</a> : cases.numbered(it.number),
  }
  const place: Column<Line> = { key: 'place', header: c.place, cell: (it) => it.place }
  const regime: Column<Line> = { key: 'regime', header: c.regime, cell: (it) => cases.regimes[it.regime] }
  const columns: Column<Line>[] = [
    number,
    ...(places.length > 1 ? [place] : []),
    {
      ...{ key: 'state', header: c.state },
      cell: ({ state, destroyedOn }) =>
        state === 'destroyed' ? (
          <Badge tone="info">{`${t.destroyed}, ${day(destroyedOn)}`}</Badge>
        ) : (
          <StateBadge state={state} />
        ),
    },
    ...(isWbk ? [] : [regime]),
    { key: 'received', header: c.received, sort: sortOf('received'), cell: (it) => day(it.receivedOn) },
    {
      ...{ key: 'acknowledged', header: c.acknowledged },
      cell: (it) => <ByAndDone by={it.acknowledgeBy} words={[day(it.acknowledgedOn)]} />,
    },
    { key: 'assessed', header: c.assessed, cell: (it) => day(it.assessedOn) },
    {
      ...{ key: 'feedback', header: c.feedbackStanding, sort: sortOf('feedback') },
      cell: (it) => (
        <ByAndDone
          by={it.feedbackBy}
          words={[t.ready(day(it.feedbackOn)), ...(it.feedbackOn ? [t.read(day(it.feedbackReadOn))] : [])]}
        />
      ),
    },
    { key: 'closed', header: c.closed, sort: sortOf('closed'), cell: (it) => day(it.closedOn) },
    { key: 'outcome', header: c.outcome, cell: ({ outcome }) => (outcome ? cases.outcomes[outcome] : t.notYet) },
  ]
  return (
    <DataTable caption={t.found(count)} stacked rows={lines} rowKey={({ id }) => id} empty={empty} columns={columns} />
  )
}

/** What was done, and below it the last day with the stricter rule that it comes from. */
function ByAndDone({ by, words }: { by: Due; words: string[] }) {
  const t = useTexts(texts)
  const { rules } = useTexts(caseTexts).clocks
  const language = useLanguage()
  return (
    <>
      {words.map((line) => (
        <div key={line}>{line}</div>
      ))}
      {by && <div className="ww-muted">{t.by(dateText(language, by.dueOn), rules[by.rule])}</div>}
    </>
  )
}
