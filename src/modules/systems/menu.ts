import { allows } from '#platform/access'
import type { Ctx } from '#platform/db'
import { may as access } from './access/policy.ts'
import { may as authorisation } from './authorisations/policy.ts'
import { districtOf } from './catalogue/district.ts'
import { type MenuKey, menuEntries } from './components/menu-entries.ts'
import { may } from './connections/policy.ts'
import { may as overview } from './policy.ts'

/** The parts that the actor may open. */
export function menuOf(ctx: Ctx): MenuKey[] {
  const { actor } = ctx
  if (actor.kind !== 'person') return []
  const isMunicipal = actor.organisationId !== actor.districtId && allows(ctx, may.readConnections, actor)
  const keeps =
    actor.districtId !== null && allows(ctx, overview.decide, { ...actor, organisationId: actor.districtId })
  const seesPicture = actor.districtId !== null && allows(ctx, may.seePicture, districtOf(ctx))
  const isOpen: Partial<Record<MenuKey, boolean>> = {
    own: isMunicipal,
    beside: isMunicipal,
    matrix: seesPicture,
    gaps: seesPicture,
    work: keeps,
    access: allows(ctx, access.ask, actor),
    reviews: allows(ctx, access.readAccess, actor),
    authorisations: allows(ctx, authorisation.own, actor),
  }
  return menuEntries.map(({ key }) => key).filter((key) => isOpen[key] ?? true)
}
