import { allows, personOf } from '#platform/access'
import type { Ctx } from '#platform/db'
import { may } from '../../policy.ts'
import { type Side, sides } from '../model.ts'
import type { AssessmentView, ProfileView } from '../queries.ts'
import type { Steps } from './decisions.tsx'

const rules = { hr: may.approveAsHr, security: may.approveAsSecurity } as const

/** What the actor may do with the newest assessment of a function; null when that is nothing. */
export function stepsFor(ctx: Ctx, it: ProfileView): Steps | null {
  const [newest] = it.assessments
  if (!newest || it.endedOn !== null || !allows(ctx, may.assessFunctions, it)) return null
  const { personId } = personOf(ctx)
  const isOwn = newest.proposedBy === personId
  const isProposed = newest.state === 'proposed'
  // What was scored with an older version of the model is scored anew; nobody agrees to it.
  const isOld = it.standing === 'outdated'
  const mayAgree = (side: Side) =>
    isProposed && !isOwn && !isOld && isOpen(newest, side) && allows(ctx, rules[side], it)
  return {
    revision: newest.revision,
    propose: newest.state === 'draft' && !isOld,
    discard: newest.state === 'draft',
    withdraw: isProposed && isOwn,
    approve: sides.filter(mayAgree),
    refuse: isProposed && !isOwn && !isOld,
  }
}

const isOpen = ({ hrAt, securityAt }: AssessmentView, side: Side) => (side === 'hr' ? hrAt : securityAt) === null
