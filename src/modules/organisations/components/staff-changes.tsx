import { dateText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { DataTable } from '#ui/table'
import { type Column, employmentKinds, type StaffRow } from '../staff/model.ts'
import type { ChangedEmployment, FieldChange, StaffPlan } from '../staff/plan.ts'
import { texts } from '../texts.ts'

/** Longer lists go on in the spreadsheet of all changes. */
export const mostShown = 200

function More({ count }: { count: number }) {
  const { import: t } = useTexts(texts).staff
  return count > mostShown ? <p>{t.more(count - mostShown)}</p> : null
}

/** Who is new, with what the file says of them. */
export function AddedStaff({ title, rows }: { title: string; rows: readonly StaffRow[] }) {
  const { columns, kinds } = useTexts(texts).staff
  const language = useLanguage()
  if (rows.length === 0) return null
  return (
    <section>
      <h3>{`${title}: ${rows.length}`}</h3>
      <More count={rows.length} />
      <DataTable
        caption={title}
        captionHidden
        stacked
        rows={rows.slice(0, mostShown)}
        rowKey={({ number }) => number}
        empty=""
        columns={[
          { key: 'name', header: columns.name, rowHeader: true, cell: ({ name }) => name },
          { key: 'number', header: columns.number, cell: ({ number }) => number },
          { key: 'unit', header: columns.unitCode, cell: ({ unitCode }) => unitCode },
          { key: 'function', header: columns.function, cell: (row) => row.function },
          { key: 'kind', header: columns.kind, cell: ({ kind }) => kinds[kind] },
          { key: 'from', header: columns.startsOn, cell: ({ startsOn }) => dateText(language, startsOn) },
        ]}
      />
    </section>
  )
}

/** Whose employment changes or ends: each field as it was and as it becomes. */
export function ChangedStaff({ title, changes }: { title: string; changes: readonly ChangedEmployment[] }) {
  const { columns, import: t } = useTexts(texts).staff
  if (changes.length === 0) return null
  return (
    <section>
      <h3>{`${title}: ${changes.length}`}</h3>
      <More count={changes.length} />
      <DataTable
        caption={title}
        captionHidden
        stacked
        rows={changes.slice(0, mostShown)}
        rowKey={({ id }) => id}
        empty=""
        columns={[
          { key: 'name', header: columns.name, rowHeader: true, cell: ({ row }) => row.name },
          { key: 'number', header: columns.number, cell: ({ row }) => row.number },
          { key: 'what', header: t.kindOfChange, cell: ({ fields }) => <Fields fields={fields} /> },
        ]}
      />
    </section>
  )
}

function Fields({ fields }: { fields: readonly FieldChange[] }) {
  const { columns, import: t } = useTexts(texts).staff
  const shown = useShown()
  return (
    <>
      {fields.map(({ field, before, after }) => (
        <p key={field}>
          {columns[field]}: {t.from(shown(field, before))}, <strong>{t.to(shown(field, after))}</strong>
        </p>
      ))}
    </>
  )
}

/** A value as people read it: a day, a kind, or that there is none. */
function useShown() {
  const { kinds, import: t } = useTexts(texts).staff
  const language = useLanguage()
  return (field: Column, value: string | null): string => {
    if (!value) return t.empty
    if (field === 'startsOn' || field === 'endsOn') return dateText(language, value)
    const kind = field === 'kind' ? employmentKinds.find((one) => one === value) : undefined
    return kind ? kinds[kind] : value
  }
}

/** Units that are new or change their name or place. */
export function UnitChanges({ units: { added, changed } }: { units: StaffPlan['units'] }) {
  const { import: t, columns } = useTexts(texts).staff
  return (
    <>
      {added.length > 0 && (
        <section>
          <h3>{`${t.unitsAdded}: ${added.length}`}</h3>
          <More count={added.length} />
          <DataTable
            caption={t.unitsAdded}
            captionHidden
            stacked
            rows={added.slice(0, mostShown)}
            rowKey={({ code }) => code}
            empty=""
            columns={[
              { key: 'name', header: columns.unit, rowHeader: true, cell: ({ name }) => name },
              { key: 'code', header: columns.unitCode, cell: ({ code }) => code },
              { key: 'parent', header: columns.parent, cell: ({ parent }) => parent },
            ]}
          />
        </section>
      )}
      {changed.length > 0 && (
        <section>
          <h3>{`${t.unitsChanged}: ${changed.length}`}</h3>
          <More count={changed.length} />
          <DataTable
            caption={t.unitsChanged}
            captionHidden
            stacked
            rows={changed.slice(0, mostShown)}
            rowKey={({ id }) => id}
            empty=""
            columns={[
              { key: 'name', header: columns.unit, rowHeader: true, cell: ({ row }) => row.name },
              { key: 'code', header: columns.unitCode, cell: ({ row }) => row.code },
              { key: 'what', header: t.kindOfChange, cell: ({ fields }) => <Fields fields={fields} /> },
            ]}
          />
        </section>
      )}
    </>
  )
}
