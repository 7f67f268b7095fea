import { and, eq, isNull } from 'drizzle-orm'
import { type Member, membersOf } from '#modules/organisations'
import { allows, authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { conflict, invalid, notFound, ruleBroken } from '#platform/errors'
import { enqueue } from '#platform/jobs'
import { dayOf } from '#platform/language'
import type { AssessInput, AssessorInput } from './input.ts'
import { may } from './policy.ts'
import { type Declaration, declarations } from './schema.ts'
import { settleJob } from './settling.ts'

/** A declaration that the actor assesses or reads as HR. @throws AppError not_found, also for one's own */
async function find(tx: Tx, id: string): Promise<Declaration> {
  const [found] = await tx.db.select().from(declarations).where(eq(declarations.id, id))
  const mayRead = found && (allows(tx, may.assess, found) || allows(tx, may.readAll, found))
  if (!found || !mayRead || found.personId === personOf(tx).personId) throw notFound('declaration')
  return found
}

/** One declaration, for HR and who assesses it. Reading it is logged. @throws AppError not_found */
export const readDeclaration = (
  ctx: Ctx,
  id: string,
): Promise<Declaration & { mayAssess: boolean; mayName: boolean }> =>
  inTransaction(ctx, async (tx) => {
    const found = await find(tx, id)
    await audit(tx, 'screening.read_declaration', { object: 'declaration', id })
    const waits = found.state === 'submitted' && found.replacedAt === null
    return {
      ...found,
      mayAssess: waits && allows(tx, may.assess, found),
      mayName: waits && allows(tx, may.nameAssessor, found),
    }
  })

/**
 * The manager says whether it may. Never a computer: also for nothing declared someone looks.
 * @throws AppError not_found, forbidden, rule_broken when it was assessed or replaced, conflict when someone was first
 */
export const assessDeclaration = (
  ctx: Ctx,
  id: string,
  { state, reason, revision }: AssessInput,
): Promise<Declaration> =>
  inTransaction(ctx, async (tx) => {
    const before = await find(tx, id)
    authorise(tx, may.assess, before)
    mustWait(before)
    const by = { assessedBy: personOf(tx).personId, assessedAt: tx.now }
    const after = await write(tx, { ...before, revision }, { state, reason, ...by })
    await enqueue(tx, settleJob, { declarationId: id })
    await audit(tx, 'screening.assess_declaration', { object: 'declaration', id, fields: ['state', 'reason'] })
    return after
  })

/** HR says who assesses, for a candidate or where the staff file knows no manager. @throws AppError invalid, rule_broken */
export const nameAssessor = (ctx: Ctx, id: string, { assessorId }: AssessorInput): Promise<Declaration> =>
  inTransaction(ctx, async (tx) => {
    const before = await find(tx, id)
    authorise(tx, may.nameAssessor, before)
    mustWait(before)
    const known = await assessorsFor(tx, before)
    if (!known.some(({ personId }) => personId === assessorId))
      throw invalid([{ path: 'assessorId', reason: 'screening.assessor_unknown' }])
    const after = await write(tx, before, { assessorId })
    await audit(tx, 'screening.name_assessor', { object: 'declaration', id, fields: ['assessorId'] })
    return after
  })

/** Who can assess a declaration: managers and the leading officials of the organisation, never who declared. */
export async function assessorsFor(
  tx: Tx,
  { organisationId, personId }: Pick<Declaration, 'organisationId' | 'personId'>,
): Promise<Pick<Member, 'personId' | 'name'>[]> {
  const today = dayOf(tx.now)
  const leads = ['manager', 'secretary', 'mayor']
  const all = (await membersOf(tx, organisationId, today)).filter((one) => one.startsOn <= today)
  const once = new Map(
    all.filter((one) => leads.includes(one.role) && one.personId !== personId).map((one) => [one.personId, one.name]),
  )
  return [...once].map(([id, name]) => ({ personId: id, name }))
}

function mustWait({ state, replacedAt }: Declaration): void {
  if (state !== 'submitted') throw ruleBroken('screening.declaration_assessed')
  if (replacedAt !== null) throw ruleBroken('screening.declaration_replaced')
}

async function write(tx: Tx, { id, revision }: Declaration, values: Partial<typeof declarations.$inferInsert>) {
  const [after] = await tx.db
    .update(declarations)
    .set({ ...values, revision: revision + 1 })
    .where(and(eq(declarations.id, id), eq(declarations.revision, revision), isNull(declarations.replacedAt)))
    .returning()
  if (!after) throw conflict('declaration')
  return after
}
