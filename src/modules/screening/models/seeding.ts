import type { Tx } from '#platform/db'
import { dayOf } from '#platform/language'
import { standardModel } from '../classifying/standard.ts'
import type { ModelContent } from '../content.ts'
import { agreements, type Model, models } from './schema.ts'

type Version = { districtId: string; madeBy: string; version: number; rule?: ModelContent['rule'] }
type Drafting = Version & { note: string }
type Adopting = Version & { agreedBy: ReadonlyMap<string, string> }
const contentWith = (rule?: ModelContent['rule']): ModelContent => ({ ...standardModel(), ...(rule ? { rule } : {}) })

/** A draft of a version, with other bounds. */
export async function seedDraft(tx: Tx, { districtId, madeBy, version, note, rule }: Drafting): Promise<void> {
  const content = contentWith(rule)
  const head = { organisationId: districtId, version, title: content.title, content, note }
  await tx.db.insert(models).values({ ...head, madeBy, madeAt: tx.now })
}

/**
 * The standard model as a version of a district, adopted now; with other bounds when `rule` says so.
 * @param agreedBy who agreed, by organisation
 */
export async function seedModel(tx: Tx, { districtId, madeBy, version, rule, agreedBy }: Adopting): Promise<Model> {
  const content = contentWith(rule)
  const at = tx.now
  const [model] = await tx.db
    .insert(models)
    .values({
      ...{ organisationId: districtId, version, title: content.title, content, state: 'adopted' },
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
