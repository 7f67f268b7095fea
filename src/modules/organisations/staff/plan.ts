import { createHash } from 'node:crypto'
import {
  type Column,
  type EmploymentKind,
  type StaffFault,
  type StaffFile,
  type StaffReason,
  type StaffRow,
  staffFault,
  type UnitRow,
} from './model.ts'

/** What is kept of one employment now; `mayCorrect` when name and mail belong to nobody's login. */
export type KeptEmployment = {
  id: string
  personId: string
  number: string
  name: string
  mail: string
  unitCode: string | null
  function: string
  kind: EmploymentKind
  manager: string | null
  startsOn: string
  endsOn: string | null
  mayCorrect: boolean
}
export type KeptUnit = { id: string; code: string; name: string; parent: string | null; endsOn: string | null }
export type Kept = {
  employments: readonly KeptEmployment[]
  units: readonly KeptUnit[]
  /** Ids of people by mail, of those in the file who are known anywhere. */
  people: ReadonlyMap<string, string>
}

export type FieldChange = { field: Column; before: string | null; after: string | null }
export type ChangedEmployment = { row: StaffRow; id: string; personId: string; fields: FieldChange[] }
type Someone = { number: string; name: string; function: string }

/** What a file would do. `ended` states an end day; `missing` is not in the file and ends only when that is confirmed. */
export type StaffPlan = {
  added: StaffRow[]
  changed: ChangedEmployment[]
  ended: ChangedEmployment[]
  missing: Someone[]
  unchanged: number
  units: { added: UnitRow[]; changed: { row: UnitRow; id: string; fields: FieldChange[] }[]; missing: KeptUnit[] }
  /** Names and mails that stay as they are because that person looks after them. */
  kept: { line: number; field: 'name' | 'mail' }[]
}

/**
 * Compares a file with what is kept. Employments go by number and people by mail.
 * @param today `YYYY-MM-DD`; who was employed before it and is not in the file is not missing
 */
export function planOf(file: StaffFile, now: Kept, today: string): { plan: StaffPlan; faults: StaffFault[] } {
  const byNumber = new Map(now.employments.map((one) => [one.number, one]))
  const plan: StaffPlan = {
    added: [],
    changed: [],
    ended: [],
    missing: missing(file, now, today),
    unchanged: 0,
    units: unitPlan(file, now),
    kept: [],
  }
  const faults = identityFaults(file.rows, byNumber, now.people)
  for (const row of file.rows) {
    const before = byNumber.get(row.number)
    if (!before) plan.added.push(row)
    else sort(plan, row, before, file.leftOut)
  }
  return { plan, faults }
}

const employed = (row: { endsOn: string | null }, today: string) => row.endsOn === null || row.endsOn >= today

function missing({ rows }: StaffFile, { employments }: Kept, today: string): Someone[] {
  const stated = new Set(rows.map(({ number }) => number))
  return employments
    .filter((one) => !stated.has(one.number) && employed(one, today))
    .map(({ number, name, function: work }) => ({ number, name, function: work }))
}

const compared = ['name', 'mail', 'unitCode', 'function', 'kind', 'manager', 'startsOn', 'endsOn'] as const

function sort(plan: StaffPlan, row: StaffRow, before: KeptEmployment, leftOut: readonly Column[]): void {
  const fields: FieldChange[] = []
  for (const field of compared) {
    if (leftOut.includes(field) || row[field] === before[field]) continue
    if ((field === 'name' || field === 'mail') && !before.mayCorrect) plan.kept.push({ line: row.line, field })
    else fields.push({ field, before: before[field], after: row[field] })
  }
  const change = { row, id: before.id, personId: before.personId, fields }
  if (fields.length === 0) plan.unchanged += 1
  else if (fields.some(({ field, before: was, after }) => field === 'endsOn' && was === null && after !== null))
    plan.ended.push(change)
  else plan.changed.push(change)
}

/** Faults that only show beside what is kept: a number used again, or a mail of someone else. */
function identityFaults(
  rows: readonly StaffRow[],
  byNumber: ReadonlyMap<string, KeptEmployment>,
  people: ReadonlyMap<string, string>,
): StaffFault[] {
  const faults: StaffFault[] = []
  const mailOf = new Map<string, StaffRow>()
  for (const row of rows) {
    const before = byNumber.get(row.number)
    if (!before) continue
    const wrong = (column: Column, reason: StaffReason, params: StaffFault['params']) =>
      faults.push(staffFault(row.line, column, reason, params))
    if (before.endsOn !== null && row.startsOn > before.endsOn)
      wrong('number', 'number_used_again', { number: row.number, day: before.endsOn })
    const holder = people.get(row.mail)
    if (holder && holder !== before.personId) wrong('mail', 'mail_of_another', { number: row.number })
    const other = mailOf.get(before.personId)
    if (other && other.mail !== row.mail) wrong('mail', 'person_two_mails', { line: other.line })
    mailOf.set(before.personId, row)
  }
  return faults
}

function unitPlan({ units, rows, leftOut }: StaffFile, now: Kept): StaffPlan['units'] {
  const byCode = new Map(now.units.map((one) => [one.code, one]))
  const stated = new Set([...units.map(({ code }) => code), ...rows.flatMap(({ unitCode }) => unitCode ?? [])])
  for (const { parent } of units) if (parent !== null) stated.add(parent)
  const changed = units.flatMap((row) => {
    const before = byCode.get(row.code)
    if (!before) return []
    const fields: FieldChange[] = []
    if (row.name !== before.name) fields.push({ field: 'unit', before: before.name, after: row.name })
    if (!leftOut.includes('parent') && row.parent !== before.parent)
      fields.push({ field: 'parent', before: before.parent, after: row.parent })
    if (before.endsOn !== null) fields.push({ field: 'endsOn', before: before.endsOn, after: null })
    return fields.length > 0 ? [{ row, id: before.id, fields }] : []
  })
  return {
    added: units.filter(({ code }) => !byCode.has(code)),
    changed,
    missing: now.units.filter(({ code, endsOn }) => endsOn === null && !stated.has(code)),
  }
}

/** Stands for exactly this file against exactly what is kept now: what was shown is what is applied. */
export const hashOf = (file: StaffFile, plan: StaffPlan): string =>
  createHash('sha256')
    .update(JSON.stringify([file, plan], inOrder))
    .digest('hex')

/** The database gives a stored file back with its keys in another order. */
const inOrder = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value
