import { useActionData } from 'react-router'
import { useForm, useTexts } from '#platform/texts'
import { Button } from '#ui/button'
import { ErrorSummary } from '#ui/error-summary'
import { Checkbox, Field, Select } from '#ui/field'
import { shared } from '#ui/words'
import { type DeclarationKind, type Item, mostItems, type Row, rowsOf } from '../model.ts'
import { texts } from '../texts.ts'

const blank: Row = { what: '', about: '', hours: '', isPaid: '' }
const asTyped = ({ what, about, hours, isPaid }: Item): Row => ({
  ...{ what, about, hours: hours === null ? '' : String(hours) },
  isPaid: isPaid === null ? '' : isPaid ? 'ja' : 'nee',
})

/** The rows of a declaration: what holds now, or what was typed, with three empty ones below; works without JavaScript. */
export function DeclareForm({ kind, items }: { kind: DeclarationKind; items: Item[] | null }) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  const given = useActionData<{ values?: Record<string, string | string[]> }>()
  const filled = form.isRefused ? rowsOf(given?.values ?? {}) : (items ?? []).map(asTyped)
  const rows = [...filled, blank, blank, blank].slice(0, mostItems)
  return (
    <>
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      <form method="post" className="ww-form" noValidate>
        <input type="hidden" name="kind" value={kind} />
        <Checkbox
          name="nothing"
          label={t.own.nothing[kind]}
          checked={form.isRefused ? form.value('nothing') === 'on' : items?.length === 0}
          problem={form.problem('nothing')}
        />
        <div id="items" tabIndex={-1}>
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row has no name but its place
            <RowFields key={at} kind={kind} row={row} at={at} />
          ))}
        </div>
        <Button>{t.own.submit}</Button>
      </form>
    </>
  )
}

function RowFields({ kind, row, at }: { kind: DeclarationKind; row: Row; at: number }) {
  const t = useTexts(texts)
  const form = useForm()
  const idOf = (name: string) => `${name}-${at}`
  return (
    <fieldset className="ww-fieldset">
      <legend>{t.own.row(at + 1)}</legend>
      <Field
        name="what[]"
        id={idOf('what')}
        label={t.what[kind]}
        hint={at === 0 ? t.whatHint[kind] : undefined}
        value={row.what}
        problem={form.problem(`items.${at}.what`)}
      />
      <Field
        name="about[]"
        id={idOf('about')}
        label={t.about[kind]}
        value={row.about}
        problem={form.problem(`items.${at}.about`)}
      />
      {kind === 'side-jobs' && (
        <>
          <Field
            name="hours[]"
            id={idOf('hours')}
            label={t.hours}
            value={row.hours}
            problem={form.problem(`items.${at}.hours`)}
          />
          <Select
            name="isPaid[]"
            id={idOf('isPaid')}
            label={t.paid}
            value={row.isPaid}
            problem={form.problem(`items.${at}.isPaid`)}
            options={[
              { value: '', label: t.choose },
              { value: 'ja', label: t.yes },
              { value: 'nee', label: t.no },
            ]}
          />
        </>
      )}
    </fieldset>
  )
}
