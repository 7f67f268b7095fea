import { allows, personOf } from '#platform/access'
import type { Ctx } from '#platform/db'
import { type MenuKey, menuEntries } from './components/menu-entries.ts'
import { may } from './policy.ts'

/** The parts that the actor may open. */
export function menuOf(ctx: Ctx): MenuKey[] {
  const { organisationId, districtId } = personOf(ctx)
  const district = { organisationId: districtId ?? organisationId, districtId }
  const reads = allows(ctx, may.read, { organisationId }) && organisationId !== districtId
  const mayOpen: Record<MenuKey, boolean> = {
    interventions: reads,
    experiments: reads,
    'roll-outs': allows(ctx, may.readRollOutResults, district),
    elsewhere: allows(ctx, may.readReleased, district),
  }
  return menuEntries.flatMap(({ key }) => (mayOpen[key] ? key : []))
}
