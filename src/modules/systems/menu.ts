import { allows } from '#platform/access'
import type { Ctx } from '#platform/db'
import { type MenuKey, menuEntries } from './components/menu-entries.ts'
import { may } from './connections/policy.ts'

/** The parts that the actor may open. */
export function menuOf(ctx: Ctx): MenuKey[] {
  const { actor } = ctx
  if (actor.kind !== 'person') return []
  const isMunicipal = actor.organisationId !== actor.districtId && allows(ctx, may.readConnections, actor)
  return menuEntries.map(({ key }) => key).filter((key) => key !== 'own' || isMunicipal)
}
