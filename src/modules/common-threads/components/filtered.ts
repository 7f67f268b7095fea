import { nodeOf, norms, textIn, weightOf } from '#modules/frameworks'
import { threadTypes } from '../model.ts'
import type { Picture } from '../shown.ts'

/** What the filters in the URL leave of a picture: rows of norms as a page shows them, in order of rank. */
export function filteredNorms(picture: Picture, query: URLSearchParams, language: string) {
  const theme = query.get('thema') ?? ''
  const kind = query.get('soort') ?? ''
  const type = query.get('patroon') ?? ''
  const search = (query.get('zoek') ?? '').trim().toLowerCase()
  const order = new Map(norms(picture.framework).map(({ code }, index) => [code, index]))
  const rows = picture.analysis.norms.map((figures) => {
    const node = nodeOf(picture.framework, figures.norm)
    const spread = picture.distributions.find(({ norm }) => norm === figures.norm)
    return {
      ...figures,
      title: textIn(node?.title, language) || textIn(node?.text, language).slice(0, 120),
      kind: node?.kind ?? '',
      weight: node ? weightOf(node) : 1,
      notApplicable: spread?.notApplicable ?? 0,
    }
  })
  const shown = rows
    .filter(
      (row) =>
        (!theme || row.theme === theme) &&
        (!kind || row.kind === kind) &&
        (!type || row.type === type) &&
        (!search || `${row.norm} ${row.title}`.toLowerCase().includes(search)),
    )
    .sort(
      (a, b) =>
        (a.rank ?? Number.POSITIVE_INFINITY) - (b.rank ?? Number.POSITIVE_INFINITY) ||
        (order.get(a.norm) ?? 0) - (order.get(b.norm) ?? 0),
    )
  return { shown, theme, kind, type: threadTypes.find((one) => one === type) ?? '', search }
}
export type NormRow = ReturnType<typeof filteredNorms>['shown'][number]
