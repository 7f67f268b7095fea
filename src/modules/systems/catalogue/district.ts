import { personOf } from '#platform/access'
import type { Ctx } from '#platform/db'
import { ruleBroken } from '#platform/errors'

/** The district whose overview the actor uses: its own or that of its organisation. @throws AppError rule_broken without one */
export function districtOf(ctx: Ctx): { organisationId: string; districtId: string } {
  const { districtId } = personOf(ctx)
  if (districtId === null) throw ruleBroken('systems.no_district')
  return { organisationId: districtId, districtId }
}
