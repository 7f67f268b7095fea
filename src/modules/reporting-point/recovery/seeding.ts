import type { Ctx } from '#platform/db'
import { dayOf } from '#platform/language'
import { type Directory, handlerKeys, openDirectory, signDirectory, signPubOf } from '../crypto/index.ts'
import { publishDirectory } from '../keys/directory.ts'
import { type HolderSeed, type SeededPoint, withKeys } from '../keys/seeding.ts'
import { endKeys, enrol } from '../keys/service.ts'

export type ChangeSeed = {
  keeper: Ctx
  /** Seed of the officers' key, and the phrase of who joins. */
  root: Uint8Array
  phrase: string
  joins?: HolderSeed
  /** Place of who leaves in the holders of the point. */
  leaves: number
}

/** A handler of a demo leaves, another may join, and the officers sign the next directory; no report is given a new epoch. */
export async function seedChange(
  point: SeededPoint,
  { keeper, root, phrase, joins, leaves }: ChangeSeed,
): Promise<void> {
  if (keeper.actor.kind !== 'person') throw new Error('a keeper is a person')
  const gone = point.holders[leaves]
  if (!gone) throw new Error('nobody to leave')
  const handlers = point.directory.handlers.filter(({ id }) => id !== gone.id)
  if (joins) {
    const { keys } = await withKeys(joins, phrase)
    const { id } = await enrol(joins.ctx, { organisationId: keeper.actor.organisationId, ...keys })
    const { ageRecipient, signPub } = await handlerKeys(joins.secret)
    handlers.push({ id, role: joins.role, name: joins.name, ageRecipient, signPub })
  }
  await endKeys(keeper, gone.id)
  const body: Directory = { ...point.directory, handlers, version: point.directory.version + 1 }
  const signed = signDirectory(body, root)
  const trust = {
    rootPub: signPubOf(root),
    organisation: body.organisation,
    today: dayOf(keeper.now),
    pinnedVersion: 1,
  }
  openDirectory(signed, trust)
  await publishDirectory(keeper, { ...signed, body: { ...signed.body } })
}
