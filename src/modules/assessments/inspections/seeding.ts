import { and, eq, sql } from 'drizzle-orm'
import { frameworkOf, themeOf } from '#modules/frameworks'
import { rowsOf, type Tx } from '#platform/db'
import { notFound } from '#platform/errors'
import { contentHash } from '../content-hash.ts'
import { rounds } from '../schema.ts'
import { contentOf } from './content.ts'
import { type InspectionState, type Levels, type Place, places } from './model.ts'
import { assignments, inspectionContents, inspections, replies, replyAnswers, revisions, verdicts } from './schema.ts'

type SeedVerdict = Levels & {
  norm: string
  place: Place
  reason: string
  documents?: string | null
  interviews?: string | null
  sampleSize?: number | null
  sampleHits?: number | null
  /** What it became after the reveal. */
  revision?: (Levels & { reason: string }) | null
  /** What the municipality said in the hearing and what was answered. */
  reply?: { body: string; answer: string } | null
}

export type InspectionSeed = {
  roundId: string
  organisationId: string
  /** The people in both places; none for a place that is not filled yet. */
  assessors: Partial<Record<Place, string>>
  assignedBy: string
  verdicts: readonly SeedVerdict[]
  /** How far it goes; verdicts of a draft are revealed only for the themes in `revealed`. */
  state: InspectionState
  revealed?: readonly string[]
  /** Whether the assessors stopped, so that others are to be assigned. */
  hasLeft?: boolean
  hearingUntil?: string
  /** Who replies for the municipality, and who acknowledges. */
  coordinator?: string
  mayor?: string
}

/**
 * Fills an inspection in a few statements, as the system, through the same triggers and reveals as people; for the demo district
 * and for tests of many inspections. @returns its id.
 */
export async function seedInspection(tx: Tx, seed: InspectionSeed): Promise<string> {
  const at = and(eq(inspections.roundId, seed.roundId), eq(inspections.organisationId, seed.organisationId))
  const [found] = await tx.db.select().from(inspections).innerJoin(rounds, eq(rounds.id, inspections.roundId)).where(at)
  if (!found) throw notFound('inspection')
  const { inspections: inspection, rounds: round } = found
  const { id, organisationId, districtId } = inspection
  const own = { inspectionId: id, organisationId, districtId }
  await assign(tx, seed, own)
  await give(tx, seed, own)
  const framework = await frameworkOf(tx, round.frameworkId)
  const isRevealed = (norm: string) => seed.state !== 'draft' || seed.revealed?.includes(themeOf(framework, norm))
  await reveal(tx, seed, id, (norm) => themeOf(framework, norm))
  const revised = seed.verdicts.flatMap(({ norm, place, revision }) =>
    revision && isRevealed(norm) ? [{ norm, place, ...revision }] : [],
  )
  const by = { number: 1, revisedBy: seed.assessors.first ?? seed.assignedBy, revisedAt: tx.now }
  if (revised.length > 0) await tx.db.insert(revisions).values(revised.map((one) => ({ ...own, ...by, ...one })))
  if (seed.hasLeft) await tx.db.update(assignments).set({ endedAt: tx.now }).where(eq(assignments.inspectionId, id))
  if (seed.state === 'draft') return id
  const until = seed.hearingUntil ?? tx.now.toISOString().slice(0, 10)
  await tx.db.update(inspections).set({ state: 'hearing', hearingAt: tx.now, hearingUntil: until }).where(at)
  await hear(tx, seed, own)
  if (seed.state === 'hearing') return id
  const content = await contentOf(tx, inspection, round)
  const hash = contentHash(content)
  await tx.db.insert(inspectionContents).values({ ...own, content, contentHash: hash })
  const signed = { signedAt: tx.now, signedBy: seed.assessors.first ?? seed.assignedBy, contentHash: hash }
  await tx.db
    .update(inspections)
    .set({ state: 'final', ...signed })
    .where(at)
  if (seed.state === 'final') return id
  const acknowledged = {
    acknowledgedAt: tx.now,
    acknowledgedBy: seed.mayor ?? seed.assignedBy,
    acknowledgedAs: 'mayor',
  }
  await tx.db
    .update(inspections)
    .set({ state: 'acknowledged', ...acknowledged })
    .where(at)
  return id
}

type Own = { inspectionId: string; organisationId: string; districtId: string }

async function assign(tx: Tx, { assessors, assignedBy }: InspectionSeed, own: Own): Promise<void> {
  const given = places.flatMap((place) => {
    const personId = assessors[place]
    return personId ? [{ ...own, place, personId, assignedBy, assignedAt: tx.now }] : []
  })
  if (given.length > 0) await tx.db.insert(assignments).values(given)
}

async function give(tx: Tx, seed: InspectionSeed, own: Own): Promise<void> {
  if (seed.verdicts.length === 0) return
  await tx.db.insert(verdicts).values(
    seed.verdicts.map(({ revision: _, reply: __, ...one }) => ({
      ...own,
      ...one,
      givenBy: seed.assessors[one.place] ?? seed.assignedBy,
      givenAt: tx.now,
    })),
  )
}

/** Theme by theme in the order of the verdicts, in one statement: the function keeps the chain. */
async function reveal(tx: Tx, seed: InspectionSeed, id: string, themeOfNorm: (norm: string) => string): Promise<void> {
  const parts = [...Map.groupBy(seed.verdicts, ({ norm, place }) => `${place} ${themeOfNorm(norm)}`)].flatMap(
    ([, all]) => {
      const [first] = all
      if (!first) return []
      const theme = themeOfNorm(first.norm)
      if (seed.state === 'draft' && !seed.revealed?.includes(theme)) return []
      const person = seed.assessors[first.place] ?? seed.assignedBy
      return [{ place: first.place, theme, norms: all.map(({ norm }) => norm), person }]
    },
  )
  if (parts.length === 0) return
  await rowsOf(
    tx.db,
    sql`select assessments.reveal(${id}::uuid, p.value ->> 'place', p.value ->> 'theme',
        array(select jsonb_array_elements_text(p.value -> 'norms')), (p.value ->> 'person')::uuid, ${tx.now.toISOString()}::timestamptz)
      from jsonb_array_elements(${JSON.stringify(parts)}::jsonb) with ordinality p(value, place_in_line) order by p.place_in_line`,
  )
}

async function hear(
  tx: Tx,
  { verdicts: given, coordinator, assessors, assignedBy }: InspectionSeed,
  own: Own,
): Promise<void> {
  const said = given.flatMap(({ norm, reply }) => (reply ? [{ norm, ...reply }] : []))
  if (said.length === 0) return
  const repliedBy = coordinator ?? assignedBy
  await tx.db
    .insert(replies)
    .values(said.map(({ norm, body }) => ({ ...own, norm, body, repliedBy, repliedAt: tx.now })))
  const answeredBy = assessors.first ?? assignedBy
  await tx.db
    .insert(replyAnswers)
    .values(said.map(({ norm, answer }) => ({ ...own, norm, body: answer, answeredBy, answeredAt: tx.now })))
}

/** The norms that a second assessor judges too, by municipality; as the system. */
export async function secondNormsOf(tx: Tx, roundId: string): Promise<Map<string, string[]>> {
  const all = await tx.db.select().from(inspections).where(eq(inspections.roundId, roundId))
  return new Map(all.map(({ organisationId, secondNorms }) => [organisationId, secondNorms]))
}
