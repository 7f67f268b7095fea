import { type AnalysedNorm, byCode } from '../model.ts'
import { type Proposal, spreadOf } from '../threads.ts'

/** A code with the findings of a round that bear it: codes of municipalities, and the norms that they are on. */
export type CodedInRound = { id: string; title: string; findings: { municipality: string; norms: readonly string[] }[] }

/** A proposal from scores and findings together; the two counts say where its municipalities come from. */
export type CombinedProposal = Proposal & {
  codes: { id: string; title: string }[]
  fromScores: number
  fromFindings: number
}

/** As many municipalities as make a point of attention: fewer are no thread by findings alone. */
const least = 3
const longest = 5

/**
 * Adds the findings to what the scores propose. A code joins the proposal with whose norms most of its findings share one;
 * a code that shares none is a proposal of its own when it runs through three municipalities. Proposals from scores keep
 * their order and come first.
 */
export function combined(
  proposals: readonly Proposal[],
  codes: readonly CodedInRound[],
  norms: readonly AnalysedNorm[],
): CombinedProposal[] {
  const joining = Map.groupBy(codes, (code) => joins(code, proposals))
  const added = proposals.map((proposal, at) => withCodes(proposal, joining.get(at) ?? []))
  const own = (joining.get(null) ?? []).flatMap((code) => ownProposal(code, norms) ?? [])
  return [...added, ...own.sort((a, b) => b.fromFindings - a.fromFindings)]
}

/** The place of the proposal that most findings of a code touch, the first of equals; null for none. */
function joins({ findings }: CodedInRound, proposals: readonly Proposal[]): number | null {
  const touched = proposals.map(
    ({ norms }) => findings.filter((one) => one.norms.some((norm) => norms.includes(norm))).length,
  )
  const most = Math.max(0, ...touched)
  return most === 0 ? null : touched.indexOf(most)
}

const municipalitiesIn = (codes: readonly CodedInRound[]) => [
  ...new Set(codes.flatMap(({ findings }) => findings.map(({ municipality }) => municipality))),
]

function withCodes(proposal: Proposal, codes: readonly CodedInRound[]): CombinedProposal {
  const found = municipalitiesIn(codes)
  const municipalities = [...new Set([...proposal.municipalities, ...found])].sort(byCode)
  return {
    ...proposal,
    municipalities,
    spread: spreadOf(municipalities.length) ?? proposal.spread,
    codes: codes.map(({ id, title }) => ({ id, title })),
    fromScores: proposal.municipalities.length,
    fromFindings: found.length,
  }
}

function ownProposal(code: CodedInRound, known: readonly AnalysedNorm[]): CombinedProposal | null {
  const municipalities = municipalitiesIn([code]).sort(byCode)
  const spread = spreadOf(municipalities.length)
  const times = (norm: string) => code.findings.filter(({ norms }) => norms.includes(norm)).length
  const norms = known
    .filter(({ code: norm }) => times(norm) > 0)
    .sort((a, b) => times(b.code) - times(a.code))
    .slice(0, longest)
  const [first] = norms
  if (municipalities.length < least || !spread || !first) return null
  return {
    theme: first.theme,
    norms: norms.map(({ code: norm }) => norm),
    municipalities,
    spread,
    type: 'attention',
    codes: [{ id: code.id, title: code.title }],
    fromScores: 0,
    fromFindings: municipalities.length,
  }
}
