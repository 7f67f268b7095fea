import { useReason, useTexts } from '#platform/texts'
import { Button } from '#ui/button'
import { CheckboxGroup } from '#ui/field'
import { FilePreview } from '#ui/importing'
import { shared } from '#ui/words'
import { Dutch } from '../../components/dutch.tsx'
import { texts } from '../texts.ts'
import { ReasonField, RowsTable } from './preview.tsx'
import type { Shown } from './shown.ts'

/** The systems in a list of someone's applications: one ticks which of them become a source. */
export function ListPreview({ shown }: { shown: Shown }) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const words = useReason()
  const fresh = shown.rows.filter(({ becomes }) => becomes !== null)
  const there = shown.rows.filter(({ becomes }) => becomes === null)
  return (
    <FilePreview
      title={t.list}
      summary={t.listSummary(fresh.length, there.length)}
      fields={{ read: shown.file, name: shown.name, seen: shown.seen }}
      busy={w.importing.reading}
      tells={w.importing}
      buttons={
        fresh.length === 0 ? null : (
          <div className="ww-form">
            <CheckboxGroup
              name="take"
              legend={t.take}
              hint={t.takeHint}
              problem={shown.takeProblem ? words(shown.takeProblem) : undefined}
              values={shown.take}
              options={fresh.map(({ code, name, about }) => ({
                ...{ value: code, label: <Dutch>{name}</Dutch> },
                hint: <Dutch>{about}</Dutch>,
              }))}
            />
            <ReasonField shown={shown} />
            <Button name="do" value="apply">
              {t.applyList}
            </Button>
          </div>
        )
      }
    >
      {there.length > 0 && (
        <>
          <h3>{t.there}</h3>
          <RowsTable shown={{ ...shown, rows: there, counts: { ...shown.counts, all: there.length } }} />
        </>
      )}
    </FilePreview>
  )
}
