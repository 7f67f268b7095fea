import type { Column } from './model.ts'
import type { FieldChange, StaffPlan } from './plan.ts'

/** One line of what a staff file would do: `code` is a personnel number, or the code of a unit. */
export type StaffChange = {
  kind: 'unitsAdded' | 'unitsChanged' | 'missingUnits' | 'added' | 'changed' | 'ended' | 'missing'
  code: string
  name: string
  /** Null when the line says that someone, or a unit, is new or not in the file. */
  field: Column | null
  before: string | null
  after: string | null
}

const stated = ['mail', 'unitCode', 'function', 'kind', 'manager', 'startsOn', 'endsOn'] as const

/** A plan as lines for a spreadsheet, a line for each field: units first, then people. */
export function changesOf({ units, added, changed, ended, missing }: StaffPlan): StaffChange[] {
  const whole = (kind: StaffChange['kind'], code: string, name: string): StaffChange => ({
    kind,
    code,
    name,
    field: null,
    before: null,
    after: null,
  })
  const perField = (kind: StaffChange['kind'], code: string, name: string, fields: readonly FieldChange[]) =>
    fields.map((change): StaffChange => ({ kind, code, name, ...change }))
  return [
    ...units.added.map(({ code, name }) => whole('unitsAdded', code, name)),
    ...units.changed.flatMap(({ row, fields }) => perField('unitsChanged', row.code, row.name, fields)),
    ...units.missing.map(({ code, name }) => whole('missingUnits', code, name)),
    ...added.flatMap((row) =>
      perField(
        'added',
        row.number,
        row.name,
        stated.flatMap((field) => (row[field] === null ? [] : [{ field, before: null, after: row[field] }])),
      ),
    ),
    ...changed.flatMap(({ row, fields }) => perField('changed', row.number, row.name, fields)),
    ...ended.flatMap(({ row, fields }) => perField('ended', row.number, row.name, fields)),
    ...missing.map(({ number, name }) => whole('missing', number, name)),
  ]
}
