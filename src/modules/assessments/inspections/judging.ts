import { and, arrayContains, asc, count, eq, sql } from 'drizzle-orm'
import { themeOf, themes } from '#modules/frameworks'
import { authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, rowsOf, type Tx } from '#platform/db'
import { conflict, invalid, notFound, type Problem, ruleBroken } from '#platform/errors'
import { roundMustBeOpen } from '../load.ts'
import { mustBeIndependent } from './assigning.ts'
import type { RevisionInput, VerdictInput } from './input.ts'
import { type Asked, askedOf, columnsOf, type Found, findInspection, keysOf, mustBe, nodeIn, recordOf } from './load.ts'
import { type Mark, missingIn, type Place } from './model.ts'
import { may } from './policy.ts'
import {
  inspectionEvidence,
  type Reveal,
  type Revision,
  reveals,
  revisions,
  type VerdictRow,
  verdicts,
} from './schema.ts'

/** The place of who acts. @throws AppError forbidden for who has none. */
export function placeOf(tx: Tx, found: Found): Place {
  authorise(tx, may.judge, recordOf(found))
  if (!found.place) throw notFound('inspection')
  return found.place
}

export function marksMustFit({ framework }: Asked, marks: Record<'levelThen' | 'levelNow', Mark>): void {
  const levels = new Set(framework.scale.map(({ level }) => level))
  const problems = (['levelThen', 'levelNow'] as const).flatMap((path): Problem[] => {
    const mark = marks[path]
    return typeof mark === 'number' && !levels.has(mark) ? [{ path, reason: 'assessments.level_off_scale' }] : []
  })
  if (problems.length > 0) throw invalid(problems)
}

const isRevealed = async (tx: Tx, inspectionId: string, place: Place, norm: string): Promise<boolean> => {
  const at = and(eq(reveals.inspectionId, inspectionId), eq(reveals.place, place), arrayContains(reveals.norms, [norm]))
  return (await tx.db.select({ number: reveals.number }).from(reveals).where(at)).length > 0
}

/**
 * Saves the verdict of the acting assessor on one norm, which may still lack something; until its theme is revealed.
 * @throws AppError rule_broken after the reveal, outside the draft and the round, and for one's own employer
 */
export const giveVerdict = (ctx: Ctx, inspectionId: string, norm: string, input: VerdictInput): Promise<VerdictRow> =>
  inTransaction(ctx, async (tx) => {
    const found = await findInspection(tx, inspectionId, 'share')
    const place = placeOf(tx, found)
    mustBe(found, 'judge', 'draft')
    roundMustBeOpen(tx, found.round)
    const asked = await askedOf(tx, found, place)
    nodeIn(asked, norm)
    await mustBeIndependent(tx, found)
    if (await isRevealed(tx, inspectionId, place, norm)) throw ruleBroken('assessments.judge_after_reveal')
    marksMustFit(asked, input)
    const after = await write(tx, found, { norm, place }, input)
    await audit(tx, 'assessments.judge', { object: 'inspection', id: inspectionId, fields: [norm, place] })
    return after
  })

async function write(
  tx: Tx,
  found: Found,
  at: { norm: string; place: Place },
  input: VerdictInput,
): Promise<VerdictRow> {
  const { levelThen, levelNow, version, ...texts } = input
  const given = { givenBy: personOf(tx).personId, givenAt: tx.now, version: version + 1 }
  const fields = { ...texts, ...columnsOf({ levelThen, levelNow }), ...given }
  const { inspectionId } = keysOf(found)
  const one = and(eq(verdicts.inspectionId, inspectionId), eq(verdicts.norm, at.norm), eq(verdicts.place, at.place))
  const [after] =
    version === 0
      ? await tx.db
          .insert(verdicts)
          .values({ ...fields, ...keysOf(found), ...at })
          .onConflictDoNothing()
          .returning()
      : await tx.db
          .update(verdicts)
          .set(fields)
          .where(and(one, eq(verdicts.version, version)))
          .returning()
  if (!after) throw conflict('verdict')
  return after
}

/**
 * Shows the acting assessor what the municipality gave itself for a theme, once every norm of it that they judge has a whole
 * verdict; the moment is bound to those verdicts and to the reveal before. @returns the link of the chain
 * @throws AppError invalid with every norm that lacks something, rule_broken when it was revealed
 */
export const reveal = (ctx: Ctx, inspectionId: string, theme: string): Promise<Reveal> =>
  inTransaction(ctx, async (tx) => {
    const found = await findInspection(tx, inspectionId)
    const place = placeOf(tx, found)
    mustBe(found, 'judge', 'draft')
    roundMustBeOpen(tx, found.round)
    const asked = await askedOf(tx, found, place)
    if (!themes(asked.framework, found.round.groups).some(({ code }) => code === theme)) throw notFound('theme')
    const norms = asked.nodes.filter(({ code }) => themeOf(asked.framework, code) === theme).map(({ code }) => code)
    if (norms.length === 0) throw notFound('theme')
    await mustBeIndependent(tx, found)
    const same = and(eq(reveals.inspectionId, inspectionId), eq(reveals.place, place), eq(reveals.theme, theme))
    const [before] = await tx.db.select({ number: reveals.number }).from(reveals).where(same)
    if (before) throw ruleBroken('assessments.reveal_again')
    const problems = await lacks(tx, found, asked, { place, norms })
    if (problems.length > 0) throw invalid(problems)
    const list = sql`array(select jsonb_array_elements_text(${JSON.stringify(norms)}::jsonb))`
    await rowsOf(
      tx.db,
      sql`select assessments.reveal(${inspectionId}::uuid, ${place}, ${theme}, ${list}, ${personOf(tx).personId}::uuid,
        ${tx.now.toISOString()}::timestamptz)`,
    )
    const [made] = await tx.db.select().from(reveals).where(same)
    if (!made) throw notFound('reveal')
    await audit(tx, 'assessments.reveal', { object: 'inspection', id: inspectionId, fields: [place, theme, made.hash] })
    return made
  })

async function lacks(
  tx: Tx,
  { inspection }: Found,
  { framework }: Asked,
  { place, norms }: { place: Place; norms: readonly string[] },
): Promise<Problem[]> {
  const at = and(eq(verdicts.inspectionId, inspection.id), eq(verdicts.place, place))
  const given = await tx.db.select().from(verdicts).where(at)
  const proven = await tx.db
    .select({ norm: inspectionEvidence.norm, pieces: count() })
    .from(inspectionEvidence)
    .where(and(eq(inspectionEvidence.inspectionId, inspection.id), eq(inspectionEvidence.place, place)))
    .groupBy(inspectionEvidence.norm)
  const lowest = Math.min(...framework.scale.map(({ level }) => level))
  return norms.flatMap((norm) => {
    const hasEvidence = proven.some((one) => one.norm === norm)
    const missing = missingIn(
      given.find((one) => one.norm === norm),
      { hasEvidence, lowest },
    )
    return missing
      .slice(0, 1)
      .map((what): Problem => ({ path: norm, reason: `assessments.verdict_lacks_${what}`, params: { norm } }))
  })
}

/**
 * Looks at a verdict again after the reveal: other levels, or the same with an explanation. The first verdict stays.
 * @throws AppError rule_broken before the reveal and once it is signed, conflict when `number` is not what is there
 */
export const revise = (ctx: Ctx, inspectionId: string, norm: string, input: RevisionInput): Promise<Revision> =>
  inTransaction(ctx, async (tx) => {
    const found = await findInspection(tx, inspectionId, 'share')
    const place = placeOf(tx, found)
    mustBe(found, 'revise', 'draft', 'hearing')
    const asked = await askedOf(tx, found, place)
    nodeIn(asked, norm)
    await mustBeIndependent(tx, found)
    if (!(await isRevealed(tx, inspectionId, place, norm))) throw ruleBroken('assessments.revise_before_reveal')
    marksMustFit(asked, input)
    const at = and(eq(revisions.inspectionId, inspectionId), eq(revisions.norm, norm), eq(revisions.place, place))
    const before = await tx.db
      .select({ number: revisions.number })
      .from(revisions)
      .where(at)
      .orderBy(asc(revisions.number))
    if (before.length !== input.number) throw conflict('verdict')
    const { reason, number, ...marks } = input
    const by = { revisedBy: personOf(tx).personId, revisedAt: tx.now }
    const [made] = await tx.db
      .insert(revisions)
      .values({ ...keysOf(found), norm, place, number: number + 1, ...columnsOf(marks), reason, ...by })
      .onConflictDoNothing()
      .returning()
    if (!made) throw conflict('verdict')
    await audit(tx, 'assessments.revise', { object: 'inspection', id: inspectionId, fields: [norm, place] })
    return made
  })
