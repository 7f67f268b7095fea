import type { Problem } from '#platform/errors'
import { canonical, contentHash } from '../content-hash.ts'
import type { AssessedNorm, Piece, Result, ResultsContent, SelfNorm } from '../exchange-oscal/content.ts'
import { type Loose, objectsIn } from '../exchange-oscal/reading.ts'

/**
 * What speaks against results being what was signed: no signature, other content than its hash, or findings that say something else
 * than that content. It shows that the file is whole, not who wrote it.
 */
export const signatureFaults = (content: ResultsContent): Problem[] =>
  content.results.flatMap((result, at) => {
    const reason = faultOf(result, content)
    if (!reason) return []
    return [{ path: `results.${at}`, reason: `assessments.${reason}`, params: { round: result.round.title } }]
  })

function faultOf(result: Result, { framework, municipality }: ResultsContent): string | null {
  const { attestations, signed, round } = result
  if (!attestations.some(({ act }) => act === 'signed')) return 'archive_not_signed'
  if (signed === null) return 'archive_no_content'
  const hash = contentHash(signed)
  const about = { framework: { code: framework.code, version: framework.version }, round: round.id }
  const head = { ...about, organisation: municipality.code }
  const isWhole =
    attestations.every((one) => one.hash === hash) &&
    canonical(head) ===
      canonical({ framework: signed.framework, round: signed.round, organisation: signed.organisation }) &&
    canonical(toldBy(result)) === canonical(toldIn(signed, result.kind))
  return isWhole ? null : 'archive_changed'
}

/** Lists in one order, so that the same said in another order is the same. */
const inOrder = (list: readonly unknown[]) => [...new Set(list.map(canonical))].toSorted()
type Told = Record<string, string[]>

const isGiven = ({ level, notApplicable, reason, measure, measureDue }: Loose) =>
  notApplicable === true || [level, reason, measure, measureDue].some((one) => one !== null)

/** What the signed content says. */
const toldIn = (signed: Loose, kind: Result['kind']): Told =>
  kind === 'self-scan'
    ? { answers: inOrder(objectsIn(signed.answers).filter(isGiven)), evidence: inOrder(objectsIn(signed.evidence)) }
    : {
        verdicts: inOrder(objectsIn(signed.verdicts)),
        replies: inOrder(objectsIn(signed.replies)),
        evidence: inOrder(objectsIn(signed.evidence)),
      }

/** What the findings of the file say, in the same form. */
function toldBy(result: Result): Told {
  const pieces = new Map(result.pieces.map((piece) => [piece.id, piece]))
  const shown = (ids: readonly string[], at: Loose) => ids.map((id) => ({ ...at, ...pieceIn(pieces.get(id)) }))
  if (result.kind === 'self-scan')
    return {
      answers: inOrder(result.norms.map(answerIn).filter(isGiven)),
      evidence: inOrder(result.norms.flatMap(({ norm, evidence }) => shown(evidence, { norm }))),
    }
  return {
    verdicts: inOrder(result.norms.map(verdictIn)),
    replies: inOrder(result.norms.flatMap(({ norm, reply }) => (reply ? [{ norm, ...reply }] : []))),
    evidence: inOrder(result.norms.flatMap(({ norm, place, evidence }) => shown(evidence, { norm, place }))),
  }
}

const answerIn = ({ norm, claimed, counting, reason, measure, measureDue }: SelfNorm) => ({
  ...{ norm, reason, measure, measureDue, counting },
  level: claimed === 'na' ? null : claimed,
  notApplicable: claimed === 'na',
})
const verdictIn = ({ threshold: _, reply: __, evidence: ___, ...verdict }: AssessedNorm) => verdict
const pieceIn = (piece: Piece | undefined) =>
  piece && { id: piece.id, title: piece.title, datedOn: piece.datedOn, link: piece.link, hash: piece.hash }
