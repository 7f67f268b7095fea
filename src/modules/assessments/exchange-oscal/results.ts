import { and, eq, inArray } from 'drizzle-orm'
import { frameworkOf, oscalIdsOf, textIn, thresholdOf } from '#modules/frameworks'
import { organisationById } from '#modules/organisations'
import { authorise } from '#platform/access'
import { audit } from '#platform/audit'
import { readConfig } from '#platform/config'
import { type Ctx, inTransaction, systemCtx, type Tx } from '#platform/db'
import type { InspectionContent } from '../inspections/content.ts'
import { type Inspection, inspectionContents, inspectionEvidence, inspections } from '../inspections/schema.ts'
import { findScan } from '../load.ts'
import { may } from '../policy.ts'
import { proofsOf } from '../proving.ts'
import { contents, levels, type Round, rounds, type Scan } from '../schema.ts'
import { type ScanView, viewScan } from '../view.ts'
import {
  type AssessedNorm,
  type Attestation,
  type Mark,
  pieceOf,
  type Result,
  type ResultsContent,
  type SelfNorm,
} from './content.ts'
import { travellingFiles } from './travelling-files.ts'
import { writeResults } from './write-results.ts'

/**
 * The self-scan of a municipality, and the signed independent assessment of it when there is one, as OSCAL assessment results.
 * What was taken out is logged.
 */
export async function resultsOf(ctx: Ctx, scanId: string): Promise<{ name: string; content: string }> {
  const { content, ids, pieces } = await inTransaction(ctx, async (tx) => {
    const found = await resultsContent(tx, scanId)
    const { round } = await findScan(tx, scanId)
    await audit(tx, 'assessments.export_results', { object: 'scan', id: scanId })
    return { ...found, ids: oscalIdsOf((await frameworkOf(tx, round.frameworkId)).nodes) }
  })
  // What the assessor saw is kept at the district.
  const system = systemCtx(ctx.db, ctx.now, ctx.channel)
  const files = await inTransaction(system, (tx) => travellingFiles(tx, pieces))
  return { name: fileNameOf(content), content: writeResults({ ...content, files }, { ids, at: ctx.now }) }
}

/** What a file of results is called. */
export const fileNameOf = ({ framework, municipality }: ResultsContent): string =>
  `${framework.code}-${municipality.code}.oscal.json`.replace(/[^\w.-]+/g, '-')

type Held = { id: string; fileId: string | null }
type Assessed = { result: Result; pieces: Held[] }

/** The same as content, and where the files of its evidence are. */
async function resultsContent(tx: Tx, scanId: string): Promise<{ content: ResultsContent; pieces: Held[] }> {
  authorise(tx, may.exchange, (await findScan(tx, scanId)).scan)
  const view = await viewScan(tx, scanId)
  const { framework, scan } = view
  const language = framework.language
  const { code, name } = await organisationById(tx, scan.organisationId)
  const assessed = await assessedResult(tx, view)
  const own = await proofsOf(tx, [scan.id])
  const content = {
    framework: { code: framework.code, version: framework.version, title: textIn(framework.title, language) },
    scale: framework.scale.map((one) => ({ level: one.level, name: textIn(one.name, language) })),
    municipality: { code, name },
    results: [await selfResult(tx, view, own), ...(assessed ? [assessed.result] : [])],
    files: [],
    origin: readConfig().baseUrl,
  }
  const pieces = [...own.map(({ evidence }) => evidence), ...(assessed?.pieces ?? [])]
  return { content, pieces: [...new Map(pieces.map(({ id, fileId }) => [id, { id, fileId }])).values()] }
}

const markOf = (level: number | null, isNa: boolean): Mark => (isNa ? 'na' : level)
const startOf = (round: Round) => `${round.opensOn}T00:00:00.000Z`

async function selfResult(tx: Tx, view: ScanView, proofs: Awaited<ReturnType<typeof proofsOf>>): Promise<Result> {
  const { scan, round } = view
  const counting = await countingLevels(tx, view)
  const norms = view.nodes.map(({ code, ...node }): SelfNorm => {
    const answer = view.answers.get(code)
    return {
      norm: code,
      threshold: thresholdOf(view.framework, { code, ...node }),
      claimed: markOf(answer?.level ?? null, answer?.notApplicable ?? false),
      counting: counting.get(code) ?? null,
      reason: answer?.reason ?? null,
      measure: answer?.measure ?? null,
      measureDue: answer?.measureDue ?? null,
      evidence: proofs.filter(({ norm }) => norm === code).map(({ evidence }) => evidence.id),
    }
  })
  const pieces = new Map(proofs.map(({ evidence }) => [evidence.id, pieceOf(evidence)]))
  return {
    kind: 'self-scan',
    id: scan.id,
    round: { id: round.id, title: round.title },
    state: scan.state,
    start: startOf(round),
    end: (scan.signedAt ?? scan.submittedAt)?.toISOString() ?? null,
    norms,
    pieces: [...pieces.values()],
    attestations: signatureOf(scan),
    signed: scan.state === 'signed' ? await signedScan(tx, scan.id) : null,
  }
}

async function signedScan(tx: Tx, scanId: string): Promise<Record<string, unknown> | null> {
  const [kept] = await tx.db.select({ content: contents.content }).from(contents).where(eq(contents.scanId, scanId))
  return kept ? asRecord(kept.content) : null
}

/** Signed content is an object: `contentOf` made it, and it never changes. */
const asRecord = (content: unknown) => content as Record<string, unknown>

/** Of a scan that was handed in the levels that were handed over; of an open one as it counts today. */
async function countingLevels(tx: Tx, { scan, scored }: ScanView): Promise<ReadonlyMap<string, number | null>> {
  if (scan.state === 'open') return scored.counting
  const handed = await tx.db.select().from(levels).where(eq(levels.scanId, scan.id))
  return new Map(handed.map(({ norm, counting }) => [norm, counting]))
}

function signatureOf({ signedAt, signedBy, signedAs, contentHash }: Scan): Attestation[] {
  if (!signedAt || !signedBy || !contentHash) return []
  const role = signedAs === 'mayor' ? 'mayor' : 'secretary'
  return [{ act: 'signed', role, personId: signedBy, at: signedAt.toISOString(), hash: contentHash }]
}

/** What the assessor signed about this scan; null as long as nothing is signed. */
async function assessedResult(tx: Tx, { scan, round, framework, nodes }: ScanView): Promise<Assessed | null> {
  const [found] = await tx.db
    .select({ inspection: inspections, round: rounds, content: inspectionContents.content })
    .from(inspections)
    .innerJoin(rounds, eq(rounds.id, inspections.roundId))
    .innerJoin(inspectionContents, eq(inspectionContents.inspectionId, inspections.id))
    .where(
      and(
        eq(rounds.linkedId, round.id),
        eq(inspections.organisationId, scan.organisationId),
        inArray(inspections.state, ['final', 'acknowledged']),
      ),
    )
  if (!found) return null
  const { verdicts, evidence, replies } = signedContent(found.content)
  const thresholds = new Map(nodes.map((node) => [node.code, thresholdOf(framework, node)]))
  const norms = verdicts.map(
    (verdict): AssessedNorm => ({
      ...verdict,
      threshold: thresholds.get(verdict.norm) ?? 0,
      reply: replyTo(replies, verdict.norm),
      evidence: evidence
        .filter(({ norm, place }) => norm === verdict.norm && place === verdict.place)
        .map(({ id }) => id),
    }),
  )
  const seen = eq(inspectionEvidence.inspectionId, found.inspection.id)
  const result: Result = {
    kind: 'independent',
    id: found.inspection.id,
    round: { id: found.round.id, title: found.round.title },
    state: found.inspection.state,
    start: startOf(found.round),
    end: found.inspection.signedAt?.toISOString() ?? null,
    norms,
    pieces: evidence.map(({ norm: _, place: __, ...piece }) => ({ ...piece, form: null, provesUse: false })),
    attestations: actsOf(found.inspection),
    signed: asRecord(found.content),
  }
  return { result, pieces: await tx.db.select().from(inspectionEvidence).where(seen) }
}

/** Signed content was made by `contentOf` of inspections and never changes, so it has that shape. */
const signedContent = (content: unknown) => content as InspectionContent

function replyTo(replies: InspectionContent['replies'], norm: string) {
  const found = replies.find((one) => one.norm === norm)
  return found ? { body: found.body, answer: found.answer } : null
}

function actsOf(inspection: Inspection): Attestation[] {
  const { signedAt, signedBy, acknowledgedAt, acknowledgedBy, acknowledgedAs, contentHash: hash } = inspection
  const acts: Attestation[] = []
  if (signedAt && signedBy && hash)
    acts.push({ act: 'signed', role: 'assessor', personId: signedBy, at: signedAt.toISOString(), hash })
  if (acknowledgedAt && acknowledgedBy && hash) {
    const role = acknowledgedAs === 'mayor' ? 'mayor' : 'secretary'
    acts.push({ act: 'acknowledged', role, personId: acknowledgedBy, at: acknowledgedAt.toISOString(), hash })
  }
  return acts
}
