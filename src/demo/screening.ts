import type { Twente } from '#modules/organisations'
import { seedDraft, seedModel } from '#modules/screening'
import type { PersonActor } from '#platform/access'
import { type Ctx, inTransaction, systemCtx } from '#platform/db'

/** Bounds of the version before the one that holds, and of the draft. */
const mild = { raised: { total: 8, threes: 2 }, high: { total: 11, threes: 3 } }
const strict = { raised: { total: 6, threes: 1 }, high: { total: 9, threes: 2 } }
const why =
  'Voorstel (fictief): brede functies met een totaal van 9 of meer horen bij klasse C. Bekijk eerst wat dat doet met de functies die nu zijn ingedeeld.'

/** The screening model that the municipalities adopted together over two years ago, the one before it, and a draft of the next. */
export async function adoptScreening(
  { db, now }: Ctx,
  { districtId }: Twente,
  actors: ReadonlyMap<string, PersonActor>,
): Promise<void> {
  const madeBy = actors.get('projectleider@fictief.example')?.personId ?? ''
  const secretaries = [...actors].filter(([mail]) => mail.startsWith('secretaris.'))
  const agreedBy = new Map(secretaries.map(([, { organisationId, personId }]) => [organisationId, personId]))
  const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000)
  await inTransaction(systemCtx(db, daysAgo(40)), async (tx) => {
    const by = { districtId, madeBy, agreedBy }
    await seedModel({ ...tx, now: daysAgo(1600) }, { ...by, version: 1, rule: mild })
    await seedModel({ ...tx, now: daysAgo(800) }, { ...by, version: 2 })
    await seedDraft(tx, { districtId, madeBy, version: 3, note: why, rule: strict })
  })
}
