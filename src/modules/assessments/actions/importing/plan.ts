import { createHash } from 'node:crypto'
import { centsOf } from '#platform/language'
import { readDay } from '../../offline/cells.ts'
import type { Colleague } from '../load.ts'
import type { ActionState } from '../model.ts'

import { type Column, stateOf } from './columns.ts'
import { cellName, type RowFault, type TextRow } from './read-rows.ts'

/** The fields that a file can set; what it leaves out stays as it is. */
export type Fields = {
  title: string
  description: string | null
  norms: readonly string[]
  ownerId: string | null
  startsOn: string | null
  dueOn: string | null
  costCents: number | null
}
type Existing = Fields & { id: string; number: number; state: ActionState; revision: number }
/** What one row does; `fields` names what changes. */
export type Change = {
  line: number
  kind: 'make' | 'change' | 'same'
  id: string | null
  number: number | null
  revision: number
  fields: (keyof Fields)[]
  values: Fields
}
export type Plan = { changes: Change[]; faults: RowFault[]; seen: string }
type Known = { actions: readonly Existing[]; colleagues: readonly Colleague[]; norms: ReadonlySet<string> }

const longest = { title: 200, description: 10_000 } as const
const nothing: Fields = {
  title: '',
  description: null,
  norms: [],
  ownerId: null,
  startsOn: null,
  dueOn: null,
  costCents: null,
}

/** What a file would do, or every fault in it with its cell. `seen` is the same for the same file on the same actions. */
export function planOf(rows: readonly TextRow[], known: Known, before: readonly RowFault[] = []): Plan {
  const faults = [...before]
  const taken = new Set<number>()
  const changes = rows.map((row): Change => {
    const complain = (column: Column, reason: string, params?: RowFault['params']) =>
      faults.push({ cell: cellName(row.places.get(column) ?? 0, row.line), reason, ...(params ? { params } : {}) })
    const existing = existingOf(row, known, taken, complain)
    const values = valuesOf(row, known, existing, complain)
    const fields = fieldsOf(values, existing ?? nothing)
    const kind = existing ? (fields.length > 0 ? 'change' : 'same') : 'make'
    if (kind === 'change' && (existing?.state === 'done' || existing?.state === 'cancelled'))
      complain('number', `assessments.change_action_when_${existing.state}`)
    if (existing?.state === 'busy' && (values.ownerId === null || values.dueOn === null))
      complain(values.ownerId === null ? 'owner' : 'dueOn', 'assessments.action_needs_owner_and_day')
    const { id = null, number = null, revision = 0 } = existing ?? {}
    return { line: row.line, kind, id, number, revision, fields, values }
  })
  const seen = createHash('sha256').update(JSON.stringify(changes)).digest('hex')
  return { changes, faults, seen }
}

type Complain = (column: Column, reason: string, params?: RowFault['params']) => void

function existingOf(row: TextRow, { actions }: Known, taken: Set<number>, complain: Complain): Existing | null {
  const text = (row.cells.number ?? '').replace(/^a-/i, '')
  const state = row.cells.state ? stateOf(row.cells.state) : null
  if (text === '') {
    if (row.cells.state && state !== 'planned') complain('state', 'assessments.actions_state_fixed')
    return null
  }
  const number = Number(text)
  const found = actions.find((action) => action.number === number)
  if (!found) complain('number', 'assessments.actions_number_unknown')
  if (taken.has(number)) complain('number', 'assessments.actions_number_twice')
  taken.add(number)
  if (found && row.cells.state && state !== found.state) complain('state', 'assessments.actions_state_fixed')
  return found ?? null
}

function valuesOf({ cells }: TextRow, known: Known, existing: Existing | null, complain: Complain): Fields {
  const before = existing ?? nothing
  const text = (column: 'title' | 'description') => {
    const given = cells[column]
    if (given !== undefined && given.length > longest[column])
      complain(column, 'input.too_big', { maximum: String(longest[column]) })
    return given === undefined ? before[column] : given || null
  }
  const day = (column: 'startsOn' | 'dueOn') => {
    const given = cells[column]
    if (given === undefined) return before[column]
    const read = given === '' ? null : readDay(given)
    if (given !== '' && read === null) complain(column, 'assessments.actions_day_wrong')
    return read
  }
  const title = text('title')
  if (!title) complain('title', 'input.too_small')
  const [startsOn, dueOn] = [day('startsOn'), day('dueOn')]
  if (startsOn && dueOn && dueOn < startsOn) complain('dueOn', 'assessments.action_ends_before_start')
  return {
    title: title ?? '',
    description: text('description'),
    norms: normsIn(cells.norms, known, before, complain),
    ownerId: ownerIn(cells.owner, known, before, complain),
    startsOn,
    dueOn,
    costCents: costIn(cells.cost, before, complain),
  }
}

function normsIn(given: string | undefined, { norms }: Known, before: Fields, complain: Complain): readonly string[] {
  if (given === undefined) return before.norms
  const codes = [...new Set(given.split(/[,;\n]/).map((code) => code.trim()))].filter(Boolean)
  const unknown = codes.filter((code) => !norms.has(code) && !before.norms.includes(code))
  if (unknown.length > 0)
    complain('norms', 'assessments.action_norm_unknown', { norms: unknown.join(', ').slice(0, 200) })
  return codes
}

function ownerIn(given: string | undefined, { colleagues }: Known, before: Fields, complain: Complain): string | null {
  if (given === undefined) return before.ownerId
  if (given === '') return null
  const found = colleagues.find(({ mail }) => mail.toLowerCase() === given.toLowerCase())
  if (!found) complain('owner', 'assessments.actions_owner_mail')
  return found?.personId ?? null
}

function costIn(given: string | undefined, before: Fields, complain: Complain): number | null {
  if (given === undefined) return before.costCents
  if (given === '') return null
  const cents = centsOf(given)
  if (cents === null) complain('cost', 'assessments.cost_wrong')
  return cents
}

const keys = ['title', 'description', 'norms', 'ownerId', 'startsOn', 'dueOn', 'costCents'] as const
const fieldsOf = (after: Fields, before: Fields): (keyof Fields)[] =>
  keys.filter((key) => String(after[key] ?? '') !== String(before[key] ?? ''))
