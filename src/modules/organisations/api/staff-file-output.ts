import { z } from '@hono/zod-openapi'
import type { Problem } from '#platform/errors'
import type { StaffApplied, StaffPreview } from '../staff/import.ts'
import { employmentKinds, type StaffFault, type StaffRow } from '../staff/model.ts'
import type { ChangedEmployment, FieldChange, StaffPlan } from '../staff/plan.ts'

const text = z.string().nullable()
const number = z.number().int()
const Change = z.object({ field: z.string(), before: text, after: text })
const Row = z.object({
  number: z.string(),
  name: z.string(),
  mail: z.string(),
  unitCode: text,
  function: z.string(),
  kind: z.enum(employmentKinds),
  manager: text,
  startsOn: z.iso.date(),
  endsOn: z.iso.date().nullable(),
})
const Changed = z.object({ number: z.string(), name: z.string(), fields: z.array(Change) })
const Unit = z.object({ code: z.string(), name: z.string() })
const Plan = z.object({
  added: z.array(Row),
  changed: z.array(Changed),
  ended: z.array(Changed),
  missing: z
    .array(z.object({ number: z.string(), name: z.string(), function: z.string() }))
    .openapi({ description: 'not in the file; ends only when named in `endMissing`' }),
  unchanged: number,
  keptNames: z
    .array(z.object({ line: number, field: z.enum(['name', 'mail']) }))
    .openapi({ description: 'stays as it is, because that person looks after it' }),
  units: z.object({
    added: z.array(Unit.extend({ parent: text })),
    changed: z.array(Unit.extend({ fields: z.array(Change) })),
    missing: z.array(Unit),
  }),
})
const Fault = z.object({ line: number, column: text, cell: text, code: z.string() })

export const PreviewOut = z
  .object({
    hash: text.openapi({ description: 'confirms exactly this preview; null when there are faults' }),
    fileName: z.string(),
    servedBy: text.openapi({ description: 'the organisation that employs the staff of this municipality' }),
    faults: z.array(Fault).openapi({ description: 'of a file that waits: what no longer fits' }),
    plan: Plan.nullable(),
  })
  .openapi('StaffPreview')
export const AppliedOut = z
  .object({ added: number, changed: number, ended: number, unchanged: number })
  .openapi('StaffApplied')

const presentChange = ({ field, before, after }: FieldChange) => ({ field, before, after })
const presentRow = (row: StaffRow): z.infer<typeof Row> => ({
  number: row.number,
  name: row.name,
  mail: row.mail,
  unitCode: row.unitCode,
  function: row.function,
  kind: row.kind,
  manager: row.manager,
  startsOn: row.startsOn,
  endsOn: row.endsOn,
})
const presentChanged = ({ row, fields }: ChangedEmployment) => ({
  number: row.number,
  name: row.name,
  fields: fields.map(presentChange),
})
const presentPlan = ({ added, changed, ended, missing, unchanged, units, kept }: StaffPlan): z.infer<typeof Plan> => ({
  added: added.map(presentRow),
  changed: changed.map(presentChanged),
  ended: ended.map(presentChanged),
  missing: missing.map(({ number, name, function: work }) => ({ number, name, function: work })),
  unchanged,
  keptNames: kept.map(({ line, field }) => ({ line, field })),
  units: {
    added: units.added.map(({ code, name, parent }) => ({ code, name, parent })),
    changed: units.changed.map(({ row, fields }) => ({
      code: row.code,
      name: row.name,
      fields: fields.map(presentChange),
    })),
    missing: units.missing.map(({ code, name }) => ({ code, name })),
  },
})
const presentFault = ({ line, column, cell, reason }: StaffFault): z.infer<typeof Fault> => ({
  line,
  column,
  cell: cell ?? null,
  code: reason,
})

export const presentPreview = ({ hash, fileName, servedBy, faults, plan }: StaffPreview) => ({
  hash,
  fileName,
  servedBy,
  faults: faults.map(presentFault),
  plan: plan && presentPlan(plan),
})
export const presentApplied = ({ added, changed, ended, unchanged }: StaffApplied) => ({
  added,
  changed,
  ended,
  unchanged,
})

/** A fault as a problem: about its cell, or its line when there is none. */
export const problemOf = ({ line, column, cell, reason, params }: StaffFault): Problem => ({
  path: cell ?? `line ${line}`,
  reason,
  params: { line, ...(column ? { column } : {}), ...params },
})
