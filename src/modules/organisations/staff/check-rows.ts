import { overlap } from '../model.ts'
import {
  type Column,
  kindOf,
  onARing,
  readDay,
  type StaffFault,
  type StaffFile,
  type StaffReason,
  type StaffRow,
  staffFault,
  type UnitRow,
} from './model.ts'
import { headings, type TextRow, type TextRows } from './read-file.ts'

/** What the organisation has already: a file of changes may refer to it. */
export type Known = {
  /** Personnel number of who leads whom. */
  managers: ReadonlyMap<string, string | null>
  /** Code of the unit above, by code. */
  units: ReadonlyMap<string, string | null>
}

const longest: Record<Column, number> = {
  number: 40,
  name: 200,
  mail: 320,
  unitCode: 40,
  unit: 200,
  parent: 40,
  function: 200,
  kind: 40,
  manager: 40,
  startsOn: 20,
  endsOn: 20,
}
const required = ['number', 'name', 'mail', 'function', 'kind', 'startsOn'] as const satisfies readonly Column[]
const mailForm = /^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>"]+$/

/**
 * Makes employments and units of the rows and finds every fault at once, by line. A row with a unit but without number,
 * name and mail only defines that unit, for a parent in which nobody works.
 */
export function checkRows(text: TextRows, known: Known): { file: StaffFile; faults: StaffFault[] } {
  const faults = [...text.faults]
  const units = new Map<string, UnitRow>()
  const rows: StaffRow[] = []
  for (const row of text.rows) {
    faults.push(...addUnit(units, row, known))
    const isUnitOnly =
      row.cells.unitCode !== '' && [row.cells.number, row.cells.name, row.cells.mail].every((it) => it === '')
    if (isUnitOnly) continue
    const read = readRow(row)
    if ('faults' in read) faults.push(...read.faults)
    else rows.push(read.row)
  }
  faults.push(...peopleFaults(rows), ...unitFaults(units, known), ...managerFaults(rows, known))
  faults.sort((a, b) => a.line - b.line)
  return { file: { rows, units: [...units.values()], leftOut: text.leftOut }, faults }
}

function readRow({ line, cells }: TextRow): { row: StaffRow } | { faults: StaffFault[] } {
  const faults: StaffFault[] = []
  const complain = (column: Column, reason: StaffReason, params?: StaffFault['params']) =>
    faults.push(staffFault(line, column, reason, params))
  for (const column of required) if (cells[column] === '') complain(column, 'missing', { heading: headings[column][0] })
  for (const column of Object.keys(longest) as Column[])
    if (cells[column].length > longest[column])
      complain(column, 'too_long', { heading: headings[column][0], maximum: longest[column] })
  if (cells.mail !== '' && !mailForm.test(cells.mail)) complain('mail', 'mail_wrong', { text: shown(cells.mail) })
  const kind = kindOf(cells.kind)
  if (cells.kind !== '' && !kind) complain('kind', 'kind_unknown', { text: shown(cells.kind) })
  const [startsOn, endsOn] = [readDay(cells.startsOn), readDay(cells.endsOn)]
  if (cells.startsOn !== '' && !startsOn) complain('startsOn', 'day_wrong', { text: shown(cells.startsOn) })
  if (cells.endsOn !== '' && !endsOn) complain('endsOn', 'day_wrong', { text: shown(cells.endsOn) })
  if (startsOn && endsOn && endsOn < startsOn) complain('endsOn', 'ends_before_start')
  if (cells.manager !== '' && cells.manager === cells.number) complain('manager', 'leads_itself')
  if (faults.length > 0 || !kind || !startsOn) return { faults }
  const { number, name, mail, function: work } = cells
  const [unitCode, manager] = [cells.unitCode || null, cells.manager || null]
  return {
    row: { line, number, name, mail: mail.toLowerCase(), unitCode, function: work, kind, manager, startsOn, endsOn },
  }
}

const shown = (text: string) => (text.length > 60 ? `${text.slice(0, 59)}…` : text)

function addUnit(units: Map<string, UnitRow>, { line, cells }: TextRow, known: Known): StaffFault[] {
  const { unitCode: code, unit: name, parent } = cells
  if (code === '')
    return name || parent ? [staffFault(line, 'unitCode', 'missing', { heading: headings.unitCode[0] })] : []
  const before = units.get(code)
  if (name === '')
    return before || known.units.has(code) ? [] : [staffFault(line, 'unit', 'unit_without_name', { code: shown(code) })]
  if (!before) {
    units.set(code, { line, code, name, parent: parent || null })
    return []
  }
  const faults: StaffFault[] = []
  if (before.name !== name)
    faults.push(staffFault(line, 'unit', 'unit_two_names', { code: shown(code), line: before.line }))
  if (parent !== '' && before.parent === null) units.set(code, { ...before, parent })
  else if (parent !== '' && before.parent !== parent)
    faults.push(staffFault(line, 'parent', 'unit_two_parents', { code: shown(code), line: before.line }))
  return faults
}

/** A number is one employment; a mail is one person, whose employments may not be doubled. */
function peopleFaults(rows: readonly StaffRow[]): StaffFault[] {
  const faults: StaffFault[] = []
  const byNumber = new Map<string, StaffRow>()
  for (const row of rows) {
    const first = byNumber.get(row.number)
    if (first) faults.push(staffFault(row.line, 'number', 'number_twice', { number: row.number, line: first.line }))
    else byNumber.set(row.number, row)
  }
  for (const same of Map.groupBy(rows, ({ mail }) => mail).values()) {
    const [first, ...others] = same
    if (!first) continue
    others.forEach((row, index) => {
      if (row.name !== first.name) faults.push(staffFault(row.line, 'name', 'mail_two_names', { line: first.line }))
      const before = same.slice(0, index + 1).find((it) => isSameWork(it, row) && overlap(it, row))
      if (before && before.number !== row.number)
        faults.push(staffFault(row.line, 'startsOn', 'employment_twice', { line: before.line }))
    })
  }
  return faults
}

const isSameWork = (one: StaffRow, other: StaffRow) =>
  one.function === other.function && one.unitCode === other.unitCode

function unitFaults(units: ReadonlyMap<string, UnitRow>, known: Known): StaffFault[] {
  const all = [...units.values()]
  const lost = all.filter(({ parent }) => parent !== null && !units.has(parent) && !known.units.has(parent))
  const parents = new Map([...known.units, ...all.map(({ code, parent }) => [code, parent] as const)])
  const ringed = new Set(onARing(parents))
  return [
    ...lost.map(({ line, parent }) => staffFault(line, 'parent', 'parent_unknown', { code: shown(parent ?? '') })),
    ...all
      .filter(({ code }) => ringed.has(code))
      .map(({ line, code }) => staffFault(line, 'parent', 'units_in_a_ring', { code: shown(code) })),
  ]
}

function managerFaults(rows: readonly StaffRow[], known: Known): StaffFault[] {
  const led = rows.filter((row) => row.manager !== null && row.manager !== row.number)
  const numbers = new Set(rows.map(({ number }) => number))
  const lost = led.filter(({ manager }) => manager !== null && !numbers.has(manager) && !known.managers.has(manager))
  const leads = new Map([...known.managers, ...rows.map(({ number, manager }) => [number, manager] as const)])
  const ringed = new Set(onARing(leads))
  return [
    ...lost.map(({ line, manager }) =>
      staffFault(line, 'manager', 'manager_unknown', { number: shown(manager ?? '') }),
    ),
    ...led
      .filter(({ number }) => ringed.has(number))
      .map(({ line }) => staffFault(line, 'manager', 'managers_in_a_ring')),
  ]
}
