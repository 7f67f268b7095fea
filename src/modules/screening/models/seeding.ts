import type { Tx } from '#platform/db'
import { dayOf } from '#platform/language'
import { standardModel } from '../classifying/standard.ts'
import { agreements, type Model, models } from './schema.ts'

type Adopting = { districtId: string; madeBy: string; agreedBy: ReadonlyMap<string, string> }

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
