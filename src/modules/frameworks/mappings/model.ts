import { ruleBroken } from '#platform/errors'

/** What becomes of a norm of the older version; `docs/framework-format.md` says what each does with an answer. */
export const transferKinds = ['carry', 'confirm', 'split', 'merge', 'drop'] as const
export type TransferKind = (typeof transferKinds)[number]

/** In which a mapping goes out and comes back: OSCAL, and a spreadsheet. */
export const mappingFormats = ['json', 'xlsx'] as const
export type MappingFormat = (typeof mappingFormats)[number]

/** One norm of the older version: its kind is null until someone decides. `targets` are norms of the newer version. */
export type Transfer = {
  norm: string
  kind: TransferKind | null
  targets: readonly string[]
  reason: string | null
}

/** A level of the older scale and what it is on the newer one. */
export type LevelStep = { from: number; to: number }

/** What a mapping says; `levels` is null when a level stays what it is, or must be confirmed when the scale changed. */
export type MappingContent = { transfers: readonly Transfer[]; levels: readonly LevelStep[] | null }

/** From an older norm to a newer one; `confirm`: the answer waits until someone confirms it. */
export type NormLink = { from: string; to: string; kind: Exclude<TransferKind, 'drop'>; confirm: boolean }

/** Every way on that the transfers give, in their order; a norm that is dropped or undecided gives none. */
export const linksOf = ({ transfers }: Pick<MappingContent, 'transfers'>): NormLink[] =>
  transfers.flatMap(({ norm, kind, targets }) =>
    kind === null || kind === 'drop' ? [] : targets.map((to) => ({ from: norm, to, kind, confirm: kind !== 'carry' })),
  )

export const mappingStates = ['draft', 'published'] as const
export type MappingState = (typeof mappingStates)[number]

const steps = {
  change: { from: 'draft', to: 'draft' },
  remove: { from: 'draft', to: 'draft' },
  publish: { from: 'draft', to: 'published' },
  take_back: { from: 'published', to: 'draft' },
} as const satisfies Record<string, { from: MappingState; to: MappingState }>
export type MappingStep = keyof typeof steps

type Standing = { state: MappingState; usedAt: Date | null }

/** The steps that a mapping allows now; one that a round has used stays as it is. */
export const mappingSteps = ({ state, usedAt }: Standing): MappingStep[] =>
  usedAt ? [] : (Object.keys(steps) as MappingStep[]).filter((step) => steps[step].from === state)

/** The state after a step. @throws AppError rule_broken, such as `frameworks.mapping_change_when_published`. */
export function moveMapping(standing: Standing, step: MappingStep): MappingState {
  if (mappingSteps(standing).includes(step)) return steps[step].to
  throw ruleBroken(`frameworks.mapping_${step}_when_${standing.usedAt ? 'used' : standing.state}`)
}
