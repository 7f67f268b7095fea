import { lackingIn, type SourceContent, type SourceState } from '../catalogue/model.ts'
import { differencesOf, type Field, isSame, keepChecks } from '../changing/model.ts'

/** What sort of file was read: a workbook or CSV, ArchiMate, or the JSON of the Softwarecatalogus. */
export const forms = ['table', 'ameff', 'catalogue'] as const
export type Form = (typeof forms)[number]

/** What a row does: make a source, change one, say what is there already, or say what the reader proposed already. */
export const effects = ['new', 'changed', 'same', 'waiting'] as const
export type Effect = (typeof effects)[number]

/** A source as it stands, with the open versions of who reads the file in. */
export type Standing = {
  id: string
  code: string
  state: SourceState
  version: number
  content: SourceContent
  isOwn: boolean
  open: { isDraft: boolean; content: SourceContent }[]
}

export type Given = { code: string; content: SourceContent }
export type Planned = Given & {
  effect: Effect
  /** None: the source is new. */
  sourceId: string | null
  basedOn: number
  before: SourceContent | null
  differences: Field[]
  /** What it lacks to be published: then it becomes a draft, otherwise a proposal. */
  lacking: string[]
  /** The file gives another day on which a lawyer looked than who reads it in may set. */
  leavesChecks: boolean
}

/** Why a source can't be changed by a file now; a key of the texts. */
function obstacleTo({ state, version, isOwn, open }: Standing): string | null {
  if (state === 'withdrawn') return 'systems.import_withdrawn'
  if (open.some(({ isDraft }) => isDraft)) return 'systems.import_has_draft'
  return version === 0 && !isOwn ? 'systems.code_taken' : null
}

/** What a source of a file does to the overview, or the reason why it can do nothing. */
export function planned(given: Given, standing: Standing | null, isLawyer: boolean): Planned | { obstacle: string } {
  const published = standing && standing.version > 0 ? standing.content : null
  const content = keepChecks(published, given.content, isLawyer)
  const differences = published ? differencesOf(published, content) : []
  const plan = {
    ...{ code: given.code, content, differences, sourceId: standing?.id ?? null, basedOn: standing?.version ?? 0 },
    ...{ before: published, lacking: lackingIn(content) },
    leavesChecks: !isSame(content, given.content),
  }
  if (published && differences.length === 0) return { ...plan, effect: 'same' }
  if (standing?.open.some((one) => isSame(one.content, content))) return { ...plan, effect: 'waiting' }
  const obstacle = standing ? obstacleTo(standing) : null
  if (obstacle) return { obstacle }
  return { ...plan, effect: published ? 'changed' : 'new' }
}

/** A source that is not there yet. */
export const addition = ({ code, content }: Given): Planned => ({
  ...{ code, content, effect: 'new', sourceId: null, basedOn: 0, before: null, differences: [] },
  ...{ lacking: lackingIn(content), leavesChecks: false },
})

/** What a source of a file becomes: null when it changes nothing. */
export const becomes = ({ effect, lacking }: Pick<Planned, 'effect' | 'lacking'>): 'proposed' | 'draft' | null =>
  effect === 'same' || effect === 'waiting' ? null : lacking.length === 0 ? 'proposed' : 'draft'
