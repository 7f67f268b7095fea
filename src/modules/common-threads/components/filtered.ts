import { nodeOf, norms, textIn, weightOf } from '#modules/frameworks'
import { type ThreadType, threadTypes } from '../model.ts'
import type { Picture } from '../shown.ts'

/** Which norms are wanted; empty means all. */
export type NormFilters = { theme: string; kind: string; type: ThreadType | ''; search: string }

/** The filters as they stand in the URL of the page. */
export function filtersIn(query: URLSearchParams): NormFilters {
  const asked = (name: string) => query.get(name) ?? ''
  const type = threadTypes.find((one) => one === asked('patroon')) ?? ''
  return { theme: asked('thema'), kind: asked('soort'), type, search: asked('zoek') }
}

/** What filters leave of a picture: rows of norms as a page shows them, in order of rank. */
export function filteredNorms(picture: Picture, { theme, kind, type, search }: NormFilters, language: string) {
  const wanted = search.trim().toLowerCase()
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
  return rows
    .filter(
      (row) =>
        (!theme || row.theme === theme) &&
        (!kind || row.kind === kind) &&
        (!type || row.type === type) &&
        (!wanted || `${row.norm} ${row.title}`.toLowerCase().includes(wanted)),
    )
    .sort(
      (a, b) =>
        (a.rank ?? Number.POSITIVE_INFINITY) - (b.rank ?? Number.POSITIVE_INFINITY) ||
        (order.get(a.norm) ?? 0) - (order.get(b.norm) ?? 0),
    )
}
export type NormRow = ReturnType<typeof filteredNorms>[number]
