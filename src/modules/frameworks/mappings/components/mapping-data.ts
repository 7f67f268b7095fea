import type { z } from 'zod'
import { invalid } from '#platform/errors'
import type { FrameworkNode } from '../../model.ts'
import { norms, textIn } from '../../tree.ts'
import type { TransferQuery } from '../input.ts'
import type { Transfer } from '../model.ts'
import { changedFields, isSameScale, normOf } from '../same.ts'
import type { MappingView } from '../service.ts'

export const pageSize = 50
type Query = z.output<typeof TransferQuery>

/** What was decided between two versions: by their own mapping, or else by the published ones after each other. */
const contentOf = ({ mapping, combined }: MappingView) => mapping ?? combined

/** The norms of a mapping that a page shows now, in the words of one language. */
export function shownTransfers(view: MappingView, query: Query, language: string) {
  const { faults, before, after } = view
  const byNorm = Map.groupBy(faults, ({ norm }) => norm)
  const faultsOf = (norm: string) => (byNorm.get(norm) ?? []).filter(({ reason }) => !reason.endsWith('.undecided'))
  const title = (node: FrameworkNode | null) => textIn(node?.title ?? node?.text, language)
  const isAsked = ({ norm, kind }: Transfer) => {
    if (query.show === 'open') return kind === null
    if (query.show === 'faulty') return faultsOf(norm).length > 0
    return query.show === undefined || kind === query.show
  }
  const words = query.search.trim().toLowerCase()
  const all = (contentOf(view)?.transfers ?? []).filter(isAsked).filter(({ norm }) => {
    const node = normOf(before.framework, norm)
    return `${norm} ${textIn(node?.title, language)} ${textIn(node?.text, language)}`.toLowerCase().includes(words)
  })
  const at = Math.min(query.page, Math.max(1, Math.ceil(all.length / pageSize)))
  const rows = all.slice((at - 1) * pageSize, at * pageSize).map(({ norm, kind, targets, reason }) => ({
    norm,
    title: title(normOf(before.framework, norm)),
    kind,
    reason,
    targets: targets.map((code) => ({ code, title: title(normOf(after.framework, code)) })),
    changed:
      targets.length === 1
        ? changedFields(before.framework, after.framework, { from: norm, to: targets[0] ?? '' })
        : [],
    faults: faultsOf(norm).map(({ reason: code, params }) => ({ reason: code, params })),
  }))
  return { rows, page: at, pages: Math.ceil(all.length / pageSize) }
}

/** Norms of the newer version that nothing leads to: they start without an answer. */
export function freshNorms(view: MappingView, language: string) {
  const content = contentOf(view)
  if (!content) return []
  const reached = new Set(content.transfers.flatMap(({ targets }) => targets))
  return norms(view.after.framework)
    .filter(({ code }) => !reached.has(code))
    .map(({ code, title, text }) => ({ code, title: textIn(title ?? text, language) }))
}

/** The older levels with what each becomes; null when both scales are the same and nothing was said. */
export function levelRows(view: MappingView, language: string) {
  const { before, after } = view
  const content = contentOf(view)
  if (!content || (isSameScale(before.framework, after.framework) && content.levels === null)) return null
  return {
    old: before.framework.scale.map(({ level, name }) => ({
      level,
      name: textIn(name, language),
      to: content.levels?.find(({ from }) => from === level)?.to ?? null,
    })),
    next: after.framework.scale.map(({ level, name }) => ({ level, name: textIn(name, language) })),
  }
}

/** The levels of a form with a field `level.N` per older level; null when all are left open. @throws AppError invalid */
export function levelsFrom(form: FormData): { from: number; to: number }[] | null {
  const given = [...form].flatMap(([key, value]) => {
    const [, from] = /^level\.(-?\d+)$/.exec(key) ?? []
    return from === undefined || value === '' ? [] : [{ from: Number(from), to: Number(value) }]
  })
  if (given.some(({ to }) => !Number.isInteger(to))) throw invalid([{ path: 'levels', reason: 'input.invalid_value' }])
  return given.length > 0 ? given : null
}
