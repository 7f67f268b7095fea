import { and, eq, max, sql } from 'drizzle-orm'
import { personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { notFound } from '#platform/errors'
import { store } from '#platform/files'
import { findProgramme } from '../queries.ts'
import type { ChangeProposal, NewProposal } from './input.ts'
import { findProposal, mustBe, mustBeMunicipalities, mustKeep, versionOf, write } from './load.ts'
import { type Attachment, attachments, type ProposalRow, proposals, versions } from './schema.ts'

const contentFields = [
  'subject',
  'agendaType',
  'meetsOn',
  'isPublic',
  'handledBy',
  'portfolioHolder',
  'points',
  'explanation',
  'asked',
  'municipalities',
] as const

/** Makes a proposal of a programme, as a draft. @throws AppError invalid for a municipality of another district */
export const createProposal = (ctx: Ctx, { programmeId, ...content }: NewProposal): Promise<ProposalRow> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId } = await findProgramme(tx, programmeId)
    mustKeep(tx, { organisationId })
    await mustBeMunicipalities(tx, organisationId, content.municipalities)
    const [made] = await tx.db
      .insert(proposals)
      .values({
        organisationId,
        programmeId,
        number: await nextNumber(tx, organisationId),
        madeBy: personOf(tx).personId,
        madeAt: tx.now,
      })
      .returning()
    if (!made) throw notFound('board_proposal')
    await tx.db.insert(versions).values({ ...content, proposalId: made.id, number: 1, organisationId })
    await audit(tx, 'programme.make_proposal', { object: 'board_proposal', id: made.id, fields: contentFields })
    return made
  })

/** Two who make a proposal at once wait for each other here, so that numbers have no doubles. */
async function nextNumber(tx: Tx, organisationId: string): Promise<number> {
  await tx.db.execute(sql`select pg_advisory_xact_lock(hashtext('programme.proposals'), hashtext(${organisationId}))`)
  const own = eq(proposals.organisationId, organisationId)
  const [last] = await tx.db
    .select({ number: max(proposals.number) })
    .from(proposals)
    .where(own)
  return (last?.number ?? 0) + 1
}

/** Changes a draft. @throws AppError invalid, rule_broken when it left draft, conflict when someone was first */
export const changeProposal = (ctx: Ctx, id: string, { revision, ...content }: ChangeProposal): Promise<ProposalRow> =>
  inTransaction(ctx, async (tx) => {
    const before = await findProposal(tx, id)
    mustKeep(tx, before)
    mustBe(before.state, 'draft', 'change')
    const was = await versionOf(tx, id, before.version)
    await mustBeMunicipalities(tx, before.organisationId, content.municipalities, was.municipalities)
    const after = await write(tx, { ...before, revision }, {})
    await tx.db.update(versions).set(content).where(workingOn(before))
    const fields = contentFields.filter((key) => String(was[key]) !== String(content[key]))
    await audit(tx, 'programme.change_proposal', { object: 'board_proposal', id, fields })
    return after
  })

const workingOn = ({ id, version }: ProposalRow) => and(eq(versions.proposalId, id), eq(versions.number, version))

/** Adds a file to a draft. @throws AppError invalid for a kind of file that is not allowed */
export const attachFile = (ctx: Ctx, id: string, upload: { name: string; bytes: Uint8Array }): Promise<Attachment> =>
  inTransaction(ctx, async (tx) => {
    const before = await findProposal(tx, id)
    mustKeep(tx, before)
    mustBe(before.state, 'draft', 'change')
    const file = await store(tx, upload)
    const [made] = await tx.db
      .insert(attachments)
      .values({
        proposalId: id,
        organisationId: before.organisationId,
        fileId: file.id,
        name: file.name,
        addedBy: personOf(tx).personId,
        addedAt: tx.now,
      })
      .returning()
    if (!made) throw notFound('attachment')
    const { attachments: kept } = await versionOf(tx, id, before.version)
    await write(tx, before, {})
    await tx.db
      .update(versions)
      .set({ attachments: [...kept, made.id] })
      .where(workingOn(before))
    await audit(tx, 'programme.attach_file', { object: 'board_proposal', id, fields: ['attachments'] })
    return made
  })

/** Takes a file out of a draft; earlier versions keep it. */
export const detachFile = (ctx: Ctx, id: string, attachmentId: string): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const before = await findProposal(tx, id)
    mustKeep(tx, before)
    mustBe(before.state, 'draft', 'change')
    const { attachments: kept } = await versionOf(tx, id, before.version)
    if (!kept.includes(attachmentId)) throw notFound('attachment')
    await write(tx, before, {})
    await tx.db
      .update(versions)
      .set({ attachments: kept.filter((one) => one !== attachmentId) })
      .where(workingOn(before))
    await audit(tx, 'programme.detach_file', { object: 'board_proposal', id, fields: ['attachments'] })
  })
