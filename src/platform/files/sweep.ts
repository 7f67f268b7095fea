import { sql } from 'drizzle-orm'
import { type Db, rowsOf } from '#platform/db'
import type { JobData } from '#platform/jobs'
import type { Store } from './stores.ts'

export const keyOf = ({ organisationId, id }: { organisationId: string; id: string }) => `${organisationId}/${id}`

/** Names of the jobs: the bytes of a destroyed file, and once a day the bytes that belong to no file. */
export const removeJob = 'files.remove'
export const sweepJob = 'files.sweep'

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const isId = new RegExp(`^${uuid}$`)
/** Only what we put there ourselves; half an upload on disk ends in `.part`. */
const isOurs = new RegExp(`^${uuid}/(${uuid})(?:\\.part)?$`)

/** The job after `destroyFile`. */
export async function removeBytes(store: Store, { organisationId = '', id = '' }: JobData): Promise<void> {
  if (!isId.test(organisationId) || !isId.test(id)) throw new Error('files: a job needs two ids')
  await store.remove(keyOf({ organisationId, id }))
}

const day = 24 * 60 * 60_000
const slice = 500

/**
 * Removes bytes that are older than a day and belong to no file: of an upload whose transaction failed, or whose removal did.
 * @returns how many were removed
 * @throws Error, with nothing removed, when most bytes belong to no file: then this is the store of another database
 */
export async function sweepFiles(db: Db, store: Store, now: Date): Promise<number> {
  const old: string[] = []
  for await (const { key, at } of store.list())
    if (now.getTime() - at.getTime() > day && isOurs.test(key)) old.push(key)
  const kept = new Set<string>()
  for (let start = 0; start < old.length; start += slice)
    for (const key of await knownAmong(db, old.slice(start, start + slice))) kept.add(key)
  const loose = old.filter((key) => !kept.has(key))
  if (loose.length > 20 && loose.length > old.length / 2)
    throw new Error(`files: ${loose.length} of ${old.length} belong to no file; is this the store of another database?`)
  for (const key of loose) await store.remove(key)
  return loose.length
}

async function knownAmong(db: Db, keys: readonly string[]): Promise<string[]> {
  const ids = sql.param(`{${keys.map((key) => isOurs.exec(key)?.[1]).join(',')}}`)
  const rows = await rowsOf<{ id: string; organisationId: string }>(
    db,
    sql`select id, organisation_id as "organisationId" from files.files where id = any(${ids}::uuid[])`,
  )
  return rows.map(keyOf)
}
