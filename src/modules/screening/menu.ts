import { allows, personOf } from '#platform/access'
import type { Ctx } from '#platform/db'
import type { MenuKey } from './components/menu-entries.ts'
import { may as mayDeclare } from './declarations/policy.ts'
import { may as mayDisclose } from './disclosing/policy.ts'
import { may as mayOwn } from './own/policy.ts'
import { may } from './policy.ts'

/** The parts of screening that the actor may open. Each part adds its own rule. */
export function menuOf(ctx: Ctx): MenuKey[] {
  const { organisationId, districtId } = personOf(ctx)
  const here = { organisationId, districtId }
  const district = { organisationId: districtId ?? '', districtId }
  const deals = allows(ctx, mayDeclare.seeAssessing, here)
  const mayOpen: Record<MenuKey, boolean> = {
    files: allows(ctx, may.keepFiles, here),
    calendar: allows(ctx, may.keepFiles, here),
    oaths: allows(ctx, may.keepFiles, here),
    templates: allows(ctx, may.keepFiles, here),
    functions: allows(ctx, may.seeFunctions, here) && organisationId !== districtId,
    comparison: allows(ctx, may.compareFunctions, district),
    coverage: allows(ctx, may.seeCoverage, here) || allows(ctx, may.seeDistrictCoverage, here),
    team: allows(ctx, may.seeTeam, here),
    law: allows(ctx, may.readLaw, here),
    model: allows(ctx, may.readModel, organisationId === districtId ? here : district),
    declarations: deals,
    guide: deals,
    register: allows(ctx, mayDisclose.readRegister, here) && organisationId !== districtId,
    gifts: deals,
    replies: allows(ctx, mayOwn.answerReplies, here),
  }
  // The keys of a record of menu keys.
  return (Object.keys(mayOpen) as MenuKey[]).filter((key) => mayOpen[key])
}
