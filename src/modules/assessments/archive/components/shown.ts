import { textIn } from '#modules/frameworks'
import { dayOf, type Language } from '#platform/language'
import type { Attestation, Mark, Result } from '../../exchange-oscal/content.ts'
import type { ArchivePreview } from '../bringing.ts'
import type { Archived } from '../queries.ts'

/** What the file says it is, before and after it is kept. */
export const shownPreview = ({ files, ...it }: ArchivePreview) => ({
  ...headOf(it, it.content.results),
  files,
})
export type ShownPreview = ReturnType<typeof shownPreview>

type Head = Pick<ArchivePreview, 'frameworkVersion' | 'origin' | 'documentHash' | 'signedOn' | 'content'>
const headOf = ({ frameworkVersion, origin, documentHash, signedOn, content }: Head, results: readonly Result[]) => ({
  ...{ origin, documentHash, signedOn },
  framework: `${content.framework.title} · ${frameworkVersion}`,
  pieces: new Set(results.flatMap((result) => result.pieces.map(({ id }) => id))).size,
  results: results.map(({ kind, round, norms, attestations }) => ({
    kind,
    round: round.title,
    norms: new Set(norms.map(({ norm }) => norm)).size,
    attestations: attestations.map(signatureOf),
  })),
})

const signatureOf = ({ act, role, at, hash }: Attestation) => ({ act, role, on: dayOf(new Date(at)), hash })

type Said = {
  who: 'self' | 'assessor' | 'measure' | 'reply' | 'answer' | 'revised'
  text: string
  until?: string | null
}
/** One norm, as both results say; an assessor in second place has a line of its own. */
export type ShownNorm = {
  key: string
  norm: string
  title: string
  isSecond: boolean
  claimed: string | null
  counting: string | null
  atThen: string | null
  atNow: string | null
  said: Said[]
}

/** All that the page of a result shows. */
export function shownArchive(it: Archived, language: Language) {
  const { content } = it
  const levelName = (level: number) => content.scale.find((one) => one.level === level)?.name ?? ''
  const words = (mark: Mark | undefined) =>
    mark === undefined ? null : mark === null ? '' : mark === 'na' ? 'na' : `${mark} ${levelName(mark)}`.trim()
  const titleOf = (code: string) => {
    const node = it.framework?.nodes.find((one) => one.code === code)
    return node ? textIn(node.title, language) : ''
  }
  return {
    id: it.id,
    title: it.title,
    municipality: content.municipality.name,
    broughtAt: it.broughtAt.toISOString(),
    files: it.files.size,
    ...headOf(it, content.results),
    norms: normsIn(content.results, words).map((norm) => ({ ...norm, title: titleOf(norm.norm) })),
    evidence: piecesIn(content.results).map((piece) => ({ ...piece, hasFile: it.files.has(piece.id) })),
  }
}

type Words = (mark: Mark | undefined) => string | null

function normsIn(results: readonly Result[], words: Words): Omit<ShownNorm, 'title'>[] {
  const self = results.find((result) => result.kind === 'self-scan')?.norms ?? []
  const judged = results.find((result) => result.kind === 'independent')?.norms ?? []
  const codes = [...new Set([...self, ...judged].map(({ norm }) => norm))]
  return codes.flatMap((norm) => {
    const own = self.find((one) => one.norm === norm)
    const verdicts = judged.filter((one) => one.norm === norm).toSorted((a, b) => a.place.localeCompare(b.place))
    const [first, ...others] = verdicts
    const base = { norm, isSecond: false, claimed: words(own?.claimed), counting: words(own?.counting) }
    return [
      { ...base, key: norm, ...pairOf(first, words), said: [...saidBySelf(own), ...saidByJudge(first)] },
      ...others.map((one) => ({
        ...{ norm, key: `${norm} ${one.place}`, isSecond: true, claimed: null, counting: null },
        ...pairOf(one, words),
        said: saidByJudge(one).filter(({ who }) => who === 'assessor' || who === 'revised'),
      })),
    ]
  })
}

type Self = Extract<Result, { kind: 'self-scan' }>['norms'][number]
type Judged = Extract<Result, { kind: 'independent' }>['norms'][number]

const pairOf = (verdict: Judged | undefined, words: Words) => {
  const last = verdict?.revisions.at(-1) ?? verdict
  return { atThen: words(last?.atThen), atNow: words(last?.atNow) }
}
const line = (who: Said['who'], text: string | null | undefined, until?: string | null): Said[] =>
  text ? [{ who, text, ...(until ? { until } : {}) }] : []
const saidBySelf = (own: Self | undefined): Said[] => [
  ...line('self', own?.reason),
  ...line('measure', own?.measure, own?.measureDue),
]
const saidByJudge = (verdict: Judged | undefined): Said[] => [
  ...line('assessor', verdict?.reason),
  ...(verdict?.revisions ?? []).flatMap(({ reason }) => line('revised', reason)),
  ...line('reply', verdict?.reply?.body),
  ...line('answer', verdict?.reply?.answer),
]

function piecesIn(results: readonly Result[]) {
  const pieces = new Map(results.flatMap((result) => result.pieces.map((piece) => [piece.id, piece] as const)))
  const norms = results.flatMap((result): { norm: string; evidence: string[] }[] => result.norms)
  return [...pieces.values()].map(({ id, title, datedOn, link }) => ({
    ...{ id, title, datedOn, link },
    norms: [...new Set(norms.filter(({ evidence }) => evidence.includes(id)).map(({ norm }) => norm))],
  }))
}
