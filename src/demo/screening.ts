import type { Twente } from '#modules/organisations'
import { seedModel } from '#modules/screening'
import type { PersonActor } from '#platform/access'
import { type Ctx, inTransaction, systemCtx } from '#platform/db'

/** The screening model that the municipalities adopted together. */
export async function adoptScreening(
  { db, now }: Ctx,
  twente: Twente,
  actors: ReadonlyMap<string, PersonActor>,
): Promise<{ modelId: string }> {
  const personOf = (mail: string) => actors.get(`${mail}@fictief.example`)
  const secretaries = [...actors].filter(([mail]) => mail.startsWith('secretaris.'))
  const model = await inTransaction(systemCtx(db, now), (tx) =>
    seedModel(tx, {
      districtId: twente.districtId,
      madeBy: personOf('projectleider')?.personId ?? '',
      agreedBy: new Map(secretaries.map(([, { organisationId, personId }]) => [organisationId, personId])),
    }),
  )
  return { modelId: model.id }
}
