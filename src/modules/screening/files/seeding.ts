import type { Tx } from '#platform/db'
import type { FunctionClass } from '../codes.ts'
import type { Check, ModelContent } from '../content.ts'
import type { Model } from '../models/schema.ts'
import { checksFor, dueAgain, dueOn } from './model.ts'
import { checks, events, files } from './schema.ts'

type FileRow = typeof files.$inferInsert
type CheckRow = typeof checks.$inferInsert

/** A file as it stands: its checks were seen on `seenOn` by HR, but for those that `but` tells of. */
export type SeededFile = Pick<FileRow, 'personId' | 'employmentId' | 'name' | 'mail' | 'kind' | 'profileId'> &
  Pick<FileRow, 'state' | 'startsOn' | 'startedOn' | 'restrictedUntil' | 'endedOn' | 'ending'> & {
    class: FunctionClass
    seenOn: (check: Check) => string | null
    but?: Readonly<Record<string, Partial<CheckRow>>>
    told?: readonly { what: string; checkCode?: string }[]
  }

type Seeding = {
  at: { organisationId: string; districtId: string }
  model: Pick<Model, 'id' | 'content'>
  hr: string
  files: readonly SeededFile[]
}

/** Files with their checks as HR kept them, in three statements. The caller is the system. */
export async function seedFiles(tx: Tx, { at, model, hr, files: given }: Seeding): Promise<void> {
  const ids = given.map(() => crypto.randomUUID())
  const rows = given.map(({ seenOn: _seen, but: _but, told: _told, ...file }, index) => ({
    ...{ ...file, ...at, id: ids[index] ?? '', modelId: model.id, madeBy: hr, madeAt: tx.now },
  }))
  if (rows.length === 0) return
  await tx.db.insert(files).values(rows)
  const of = (index: number) => ({ fileId: ids[index] ?? '', organisationId: at.organisationId })
  await tx.db
    .insert(checks)
    .values(given.flatMap((file, index) => checksOf(file, model.content, hr).map((row) => ({ ...row, ...of(index) }))))
  const told = given.flatMap((file, index) =>
    [{ what: 'open' }, ...(file.told ?? [])].map((event) => ({
      ...{ ...event, ...of(index), doneBy: hr, doneAt: tx.now },
    })),
  )
  await tx.db.insert(events).values(told)
}

type Row = Omit<CheckRow, 'fileId' | 'organisationId'>

function checksOf(file: SeededFile, model: ModelContent, hr: string): Row[] {
  const dated = { startsOn: file.startsOn ?? null, startedOn: file.startedOn ?? null, endedOn: file.endedOn ?? null }
  return checksFor(model, file.class).map((check) => {
    const seenOn = file.seenOn(check)
    const seen = seenOn && {
      ...{ state: 'agreed' as const, seenOn, seenBy: hr, dueAgainOn: dueAgain(model, check, file.class, seenOn) },
    }
    const base = { code: check.code, moment: check.moment, dueOn: dueOn(check, dated) }
    return { ...blank, ...base, ...(seen || {}), ...file.but?.[check.code] }
  })
}

const blank = { state: 'open' as const, seenOn: null, seenBy: null, dueAgainOn: null, requestedOn: null }
