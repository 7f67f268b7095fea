import { and, eq, inArray } from 'drizzle-orm'
import { readRoundHead } from '#modules/assessments'
import { findProgramme, proposalForPaper } from '#modules/programme'
import { authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { conflict, invalid, isAppError, notFound, type Problem, ruleBroken } from '#platform/errors'
import type { ChangePaper, NewPaper } from './input.ts'
import { findPaper, keepRule, textsOf } from './load.ts'
import { about, kindsAt, move } from './model.ts'
import { titleOf } from './naming.ts'
import { type PaperRow, papers, textBlocks } from './schema.ts'

/**
 * Starts a draft of the acting organisation: of the district, or a fact sheet of a municipality.
 * @throws AppError invalid with every problem; forbidden
 */
export const makePaper = (ctx: Ctx, input: NewPaper): Promise<PaperRow> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId, districtId, personId } = personOf(tx)
    const owner = { organisationId, districtId: districtId ?? organisationId }
    const isDistrict = owner.organisationId === owner.districtId
    authorise(tx, keepRule(input), { ...owner, kind: input.kind, state: 'draft', releasedAt: null })
    if (!kindsAt(isDistrict).includes(input.kind)) throw invalid([{ path: 'kind', reason: 'briefings.kind_not_here' }])
    const subjects = await mustBeAbout(tx, input)
    const [made] = await tx.db
      .insert(papers)
      .values({
        ...owner,
        ...subjects,
        kind: input.kind,
        language: input.language,
        title: input.title ?? (await titleOf(tx, input, owner.organisationId)),
        madeBy: personId,
        madeAt: tx.now,
      })
      .returning()
    if (!made) throw notFound('paper')
    await audit(tx, 'briefings.make_paper', { object: 'paper', id: made.id, fields: [input.kind] })
    return made
  })

type Subjects = Pick<PaperRow, 'programmeId' | 'roundId' | 'proposalId' | 'quarter'>

/** What a kind is about has to be named and has to be there; what it is not about is left out. */
async function mustBeAbout(tx: Tx, { kind, ...given }: NewPaper): Promise<Subjects> {
  const { subjects } = about[kind]
  const problems: Problem[] = []
  const wanted = <T>(subject: (typeof subjects)[number], value: T | null) => (subjects.includes(subject) ? value : null)
  const found: Subjects = {
    programmeId: wanted('programme', given.programmeId),
    roundId: wanted('round', given.roundId),
    proposalId: wanted('proposal', given.proposalId),
    quarter: wanted('quarter', given.quarter),
  }
  const asked = { programme: 'programmeId', round: 'roundId', quarter: 'quarter' } as const
  for (const subject of subjects) {
    if (subject !== 'proposal' && found[asked[subject]] === null)
      problems.push({ path: asked[subject], reason: `briefings.${subject}_needed` })
  }
  if (found.programmeId && !(await isThere(findProgramme(tx, found.programmeId))))
    problems.push({ path: 'programmeId', reason: 'briefings.programme_unknown' })
  else if (found.programmeId && found.proposalId && !(await isGiven(tx, found.programmeId, found.proposalId)))
    problems.push({ path: 'proposalId', reason: 'briefings.proposal_unknown' })
  if (found.roundId && !(await isThere(readRoundHead(tx, found.roundId))))
    problems.push({ path: 'roundId', reason: 'briefings.round_unknown' })
  if (problems.length > 0) throw invalid(problems)
  return found
}

/** Whether the board got this proposal, and it is of this programme. */
const isGiven = async (tx: Tx, programmeId: string, id: string): Promise<boolean> =>
  (await proposalForPaper(tx, { id, programmeId })) !== null

const isThere = (looked: Promise<unknown>): Promise<boolean> =>
  looked.then(
    () => true,
    (error: unknown) => {
      if (isAppError(error) && error.code === 'not_found') return false
      throw error
    },
  )

/** Changes the title and the texts of a draft; a text that is left out stays, an empty one goes. @throws AppError conflict */
export const changePaper = (ctx: Ctx, id: string, { title, texts, revision }: ChangePaper): Promise<PaperRow> =>
  inTransaction(ctx, async (tx) => {
    const before = await findPaper(tx, id)
    authorise(tx, keepRule(before), before)
    if (before.state !== 'draft') throw ruleBroken(`briefings.change_when_${before.state}`)
    const unknown = Object.keys(texts).filter((slot) => !about[before.kind].slots.includes(slot))
    if (unknown.length > 0)
      throw invalid(unknown.map((slot) => ({ path: `texts.${slot}`, reason: 'briefings.slot_unknown' })))
    const after = await write(tx, { ...before, revision }, { title })
    const kept = Object.entries(texts).map(([slot, words]) => ({ slot, words: words.trim() }))
    const slots = kept.map(({ slot }) => slot)
    if (slots.length > 0)
      await tx.db.delete(textBlocks).where(and(eq(textBlocks.paperId, id), inArray(textBlocks.slot, slots)))
    const filled = kept.filter(({ words }) => words !== '')
    if (filled.length > 0)
      await tx.db
        .insert(textBlocks)
        .values(filled.map((one) => ({ ...one, paperId: id, organisationId: before.organisationId })))
    await audit(tx, 'briefings.change_paper', { object: 'paper', id, fields: ['title', ...slots] })
    return after
  })

/** Removes a draft. @throws AppError rule_broken for what was published: that is withdrawn */
export const removePaper = (ctx: Ctx, id: string): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const before = await findPaper(tx, id)
    authorise(tx, keepRule(before), before)
    move(before.state, 'remove')
    const gone = await tx.db
      .delete(papers)
      .where(and(eq(papers.id, id), eq(papers.state, 'draft')))
      .returning()
    if (gone.length === 0) throw conflict('paper')
    await audit(tx, 'briefings.remove_paper', { object: 'paper', id })
  })

/** A draft of the next version, with the texts of the one that was published. */
export const nextVersion = (ctx: Ctx, id: string): Promise<PaperRow> =>
  inTransaction(ctx, async (tx) => {
    const before = await findPaper(tx, id)
    authorise(tx, keepRule(before), before)
    move(before.state, 'next')
    const { organisationId, districtId, kind, title, language, programmeId, roundId, proposalId, quarter } = before
    const subjects = { programmeId, roundId, proposalId, quarter }
    const [made] = await tx.db
      .insert(papers)
      .values({
        ...{ organisationId, districtId, kind, title, language, ...subjects },
        version: before.version + 1,
        previousId: id,
        madeBy: personOf(tx).personId,
        madeAt: tx.now,
      })
      .returning()
    if (!made) throw notFound('paper')
    const texts = Object.entries(await textsOf(tx, id))
    if (texts.length > 0)
      await tx.db
        .insert(textBlocks)
        .values(texts.map(([slot, words]) => ({ slot, words, paperId: made.id, organisationId })))
    await audit(tx, 'briefings.next_paper', { object: 'paper', id: made.id })
    return made
  })

/** Writes over the revision that was seen; nothing written means someone was first. */
export async function write(
  tx: Tx,
  { id, revision, state }: Pick<PaperRow, 'id' | 'revision' | 'state'>,
  values: Partial<typeof papers.$inferInsert>,
): Promise<PaperRow> {
  const [after] = await tx.db
    .update(papers)
    .set({ ...values, revision: revision + 1 })
    .where(and(eq(papers.id, id), eq(papers.revision, revision), eq(papers.state, state)))
    .returning()
  if (!after) throw conflict('paper')
  return after
}
