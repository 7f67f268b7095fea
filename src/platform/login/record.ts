import type { Actor } from '#platform/access'
import { audit } from '#platform/audit'
import type { Tx } from '#platform/db'

export type Subject = { personId: string; organisationId: string | null }
type Options = { result?: 'done' | 'refused'; by?: 'self' | 'system' }

/**
 * A line about someone's login in the chain of the organisation that they act for, by themself unless said otherwise.
 * Without an organisation there is no chain and no line.
 */
export async function record(tx: Tx, who: Subject, action: string, { result = 'done', by = 'self' }: Options = {}) {
  const { personId, organisationId } = who
  if (!organisationId) return
  const self: Actor = { kind: 'person', personId, organisationId, districtId: null, roles: [] }
  const actor: Actor = by === 'self' ? self : { kind: 'system' }
  await audit({ ...tx, actor }, action, { organisationId, object: 'account', id: personId, result })
}
