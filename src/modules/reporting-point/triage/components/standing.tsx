import { dateText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { Button } from '#ui/button'
import { Confirm } from '#ui/confirm'
import { DataTable } from '#ui/table'
import { texts as caseTexts } from '../../cases/texts.ts'
import type { Regime } from '../../clocks/clocks.ts'
import type { Outcome } from '../../model.ts'
import { texts } from '../texts.ts'

/** An assessment by its labels, as the page shows it. */
export type ShownAssessment = {
  note: number
  outcome: Outcome
  regime: Regime
  first: { name: string; on: string }
  second: { name: string; on: string; agrees: boolean } | null
  isMine: boolean
}

/** How far the assessment by two is; why they think so is in their notes. */
export function TriageStanding({ assessments }: { assessments: ShownAssessment[] }) {
  const t = useTexts(texts)
  const c = useTexts(caseTexts)
  const language = useLanguage()
  const name = (one: { name: string }) => one.name || t.someone
  const day = (one: { on: string }) => dateText(language, one.on)
  const second = (one: ShownAssessment['second']) =>
    one ? t[one.agrees ? 'agrees' : 'differs'](name(one), day(one)) : t.waits
  const isOwnOpen = assessments.some((one) => one.isMine && !one.second)
  return (
    <>
      <h3>{t.title}</h3>
      <p>{t.intro}</p>
      <p className="ww-muted">{t.needsScript}</p>
      <DataTable
        caption={t.title}
        captionHidden
        stacked
        rows={assessments}
        rowKey={({ note }) => String(note)}
        empty={<p>{t.none}</p>}
        columns={[
          { key: 'outcome', header: t.columns.outcome, rowHeader: true, cell: ({ outcome }) => c.outcomes[outcome] },
          { key: 'regime', header: t.columns.regime, cell: ({ regime }) => c.regimes[regime] },
          { key: 'first', header: t.columns.first, cell: ({ first }) => t.on(name(first), day(first)) },
          { key: 'second', header: t.columns.second, cell: (one) => second(one.second) },
        ]}
      />
      {isOwnOpen && (
        <Confirm summary={t.withdraw}>
          <p>{t.withdrawText}</p>
          <form method="post">
            <Button kind="secondary" name="do" value="withdraw">
              {t.withdraw}
            </Button>
          </form>
        </Confirm>
      )}
    </>
  )
}
