import type { Tx } from '#platform/db'
import { dayOf } from '#platform/language'
import { standardModel } from '../classifying/standard.ts'
import type { ModelContent } from '../content.ts'
import { agreements, type Model, models } from './schema.ts'

type Drafting = { districtId: string; madeBy: string; note: string; rule: ModelContent['rule'] }
type Adopting = { districtId: string; madeBy: string; agreedBy: ReadonlyMap<string, string> }

/** A draft of the next version, with other bounds. */
export async function seedDraft(tx: Tx, { districtId, madeBy, note, rule }: Drafting): Promise<void> {
  const content = { ...standardModel(), rule }
  const head = { organisationId: districtId, version: 2, title: content.title, content, note }
  await tx.db.insert(models).values({ ...head, madeBy, madeAt: tx.now })
}

/**
 * The standard model as first version of a district, adopted now.
 * @param agreedBy who agreed, by organisation
 */
export async function seedModel(tx: Tx, { districtId, madeBy, agreedBy }: Adopting): Promise<Model> {
  const content = standardModel()
  const at = tx.now
  const [model] = await tx.db
    .insert(models)
    .values({
      ...{ organisationId: districtId, version: 1, title: content.title, content, state: 'adopted' },
      ...{ startsOn: dayOf(at), madeBy, madeAt: at, proposedAt: at, adoptedAt: at },
    })
    .returning()
  if (!model) throw new Error('the screening model was not kept')
  const rows = [...agreedBy].map(([organisationId, personId]) => ({
    ...{ modelId: model.id, districtId, organisationId, agreedBy: personId, agreedAt: at },
  }))
  if (rows.length > 0) await tx.db.insert(agreements).values(rows)
  return model
}
