import { useReason, useTexts } from '#platform/texts'
import { Badge } from '#ui/badge'
import { Button } from '#ui/button'
import { Field } from '#ui/field'
import { FilePreview } from '#ui/importing'
import { DataTable } from '#ui/table'
import { shared } from '#ui/words'
import { Differences } from '../../changing/components/differences.tsx'
import { Dutch } from '../../components/dutch.tsx'
import { texts } from '../texts.ts'
import { MappedFields } from './mapping-form.tsx'
import type { Shown, ShownRow } from './shown.ts'

const tones = { new: 'ok', changed: 'info', same: 'neutral', waiting: 'neutral', faulty: 'error' } as const

function Becomes({ row }: { row: ShownRow }) {
  const t = useTexts(texts)
  const words = useReason()
  const said = row.effect === 'faulty' || row.effect === 'waiting' ? row.effect : (row.becomes ?? 'none')
  return (
    <>
      {t.becomes[said]}
      {row.becomes === 'draft' && (
        <ul>
          {row.lacking.map((reason) => (
            <li key={reason}>{words(reason)}</li>
          ))}
        </ul>
      )}
      {row.becomes !== null && row.leavesChecks && <p>{t.leavesChecks}</p>}
    </>
  )
}

/** What each source of a file does. */
export function RowsTable({ shown }: { shown: Shown }) {
  const t = useTexts(texts)
  return (
    <>
      {shown.rows.length < shown.counts.all && <p>{t.firstRows(shown.rows.length, shown.counts.all)}</p>}
      <DataTable
        caption={t.preview}
        captionHidden
        stacked
        rows={shown.rows}
        rowKey={({ code }) => code}
        empty=""
        columns={[
          {
            key: 'source',
            header: t.columns.source,
            rowHeader: true,
            cell: ({ name, code }) => <Dutch>{name === '' ? code : `${name} (${code})`}</Dutch>,
          },
          {
            key: 'effect',
            header: t.columns.effect,
            cell: ({ effect }) => <Badge tone={tones[effect]}>{t.effects[effect]}</Badge>,
          },
          { key: 'becomes', header: t.columns.becomes, cell: (row) => <Becomes row={row} /> },
        ]}
      />
    </>
  )
}

/** What changes in each source, field by field, old beside new. */
function Changes({ rows }: { rows: ShownRow[] }) {
  const t = useTexts(texts)
  const changed = rows.filter(({ differences }) => differences.length > 0)
  if (changed.length === 0) return null
  return (
    <section>
      <h3>{t.changes}</h3>
      {changed.map(({ code, name, differences }) => (
        <details key={code} className="ww-explain" open={changed.length <= 3}>
          <summary>
            <Dutch>{name}</Dutch>: {differences.map(({ label }) => label).join(', ')}
          </summary>
          <Differences caption={name} from={t.now} to={t.next} rows={differences} />
        </details>
      ))}
    </section>
  )
}

/** Why, with what was typed before. */
export function ReasonField({ shown }: { shown: Shown }) {
  const t = useTexts(texts)
  const words = useReason()
  return (
    <Field
      name="reason"
      label={t.reason}
      hint={t.reasonHint}
      multiline
      rows={2}
      required
      value={shown.reason ?? t.reasonOf(shown.name)}
      problem={shown.reasonProblem ? words(shown.reasonProblem) : undefined}
    />
  )
}

/** What a file would do, why, and the buttons that do it or go back to the columns. */
export function ImportPreview({ shown }: { shown: Shown }) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const { counts } = shown
  const work = counts.new + counts.changed
  return (
    <FilePreview
      title={t.preview}
      summary={work === 0 ? t.nothing : t.summary(counts.new, counts.changed, counts.rest)}
      fields={{ read: shown.file, name: shown.name, seen: shown.seen }}
      busy={w.importing.applying(work)}
      tells={w.importing}
      buttons={
        work === 0 && shown.mapping.length === 0 ? null : (
          <div className="ww-form">
            <MappedFields mapping={shown.mapping} />
            {work > 0 && <ReasonField shown={shown} />}
            {work > 0 && (
              <Button name="do" value="apply">
                {t.apply}
              </Button>
            )}
            <Remap shown={shown} />
          </div>
        )
      }
    >
      <RowsTable shown={shown} />
      <Changes rows={shown.rows} />
    </FilePreview>
  )
}

/** The way back to the columns, when something was said of them. */
export function Remap({ shown }: { shown: Shown }) {
  const t = useTexts(texts)
  if (shown.mapping.length === 0) return null
  return (
    <Button name="do" value="remap" kind="secondary">
      {t.remap}
    </Button>
  )
}
