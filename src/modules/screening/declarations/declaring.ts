import { and, desc, eq, inArray, isNull, or } from 'drizzle-orm'
import { employmentsOf, namesOf } from '#modules/organisations'
import { audit } from '#platform/audit'
import type { Tx } from '#platform/db'
import { conflict } from '#platform/errors'
import { enqueue } from '#platform/jobs'
import { dayOf } from '#platform/language'
import { asOwner, type Owner, type OwnFileRow, type Who } from '../own/owner.ts'
import type { DeclareInput } from './input.ts'
import { type Declaration, declarations } from './schema.ts'
import { settleJob } from './settling.ts'

/** The declarations that hold for who owns them, the newest first. */
export const declarationsOf = (tx: Tx, owner: Owner): Promise<Declaration[]> =>
  tx.db
    .select()
    .from(declarations)
    .where(and(isOf(owner), isNull(declarations.replacedAt)))
    .orderBy(desc(declarations.declaredAt))

/** Of the person, or of the files that they had as a candidate. */
function isOf({ personId, organisationId, files }: Owner) {
  const ids = files.map(({ file }) => file.id)
  const byFile = and(ids.length > 0 ? inArray(declarations.fileId, ids) : undefined, isNull(declarations.personId))
  const byPerson = personId ? eq(declarations.personId, personId) : undefined
  return and(eq(declarations.organisationId, organisationId), ids.length > 0 ? or(byPerson, byFile) : byPerson)
}

/**
 * Declares side jobs or interests, or that there are none. It takes the place of what was declared before; the manager assesses it,
 * for a candidate whoever HR names.
 * @throws AppError conflict when it was declared twice at the same moment
 */
export const declare = (who: Who, { kind, items }: DeclareInput): Promise<Declaration> =>
  asOwner(who, async (tx, owner) => {
    const { personId, organisationId } = owner
    const before = await declarationsOf(tx, owner)
    const replaced = before.filter((one) => one.kind === kind).map(({ id }) => id)
    if (replaced.length > 0)
      await tx.db.update(declarations).set({ replacedAt: tx.now }).where(inArray(declarations.id, replaced))
    const runs = owner.files.find(({ file }) => file.state !== 'ended') ?? owner.files[0]
    const about = await aboutOf(tx, owner, runs)
    const values = {
      organisationId,
      personId,
      fileId: personId ? null : (runs?.file.id ?? null),
      kind,
      items,
      ...about,
    }
    const [made] = await tx.db
      .insert(declarations)
      .values({ ...values, declaredAt: tx.now })
      .onConflictDoNothing()
      .returning()
    if (!made) throw conflict('declaration')
    await enqueue(tx, settleJob, { declarationId: made.id })
    await audit(tx, 'screening.declare', { organisationId, object: 'declaration', id: made.id, fields: [kind] })
    return made
  })

/** Name, function and manager of who declares, as they are now. */
export async function aboutOf(tx: Tx, { personId, organisationId }: Owner, runs: OwnFileRow | undefined) {
  const profileId = runs?.profileId ?? null
  if (!personId) return { name: runs?.file.name ?? '?', function: runs?.function ?? null, profileId, assessorId: null }
  const [me] = await namesOf(tx, [personId])
  const works = await employmentsOf(tx, personId, organisationId, dayOf(tx.now))
  const managerId = works.find(({ managerId: one }) => one !== null && one !== personId)?.managerId ?? null
  const work = runs?.function ?? works[0]?.function ?? null
  return { name: me?.name ?? '?', function: work, profileId, assessorId: managerId }
}
