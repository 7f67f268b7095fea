import { nodeOf, textIn } from '#modules/frameworks'
import { choicesOf } from '#platform/lists'
import { readings } from '../model.ts'
import type { ComparisonPicture } from '../shown.ts'

const names = ['thema', 'duiding', 'zoek', 'sorteer', 'richting'] as const
/** Which norms are wanted and in which order, as they stand in the URL. */
export type NormChoices = Record<(typeof names)[number], string>
export const normChoices = (request: Request): NormChoices => choicesOf(request, names)

/** What one can ask for: how a bias reads, or the norms that everybody reads differently. */
export const askable = [...readings, 'misread'] as const

/** Columns by which the norms can be sorted; as they stand in the URL. */
export const sortKeys = ['norm', 'verschil', 'vooruitgang', 'hoger', 'lager'] as const
type SortKey = (typeof sortKeys)[number]

export const sortedBy = ({ sorteer, richting }: NormChoices): { by: SortKey; descending: boolean } => ({
  by: sortKeys.find((key) => key === sorteer) ?? 'norm',
  descending: richting === 'af',
})

export type NormRow = ReturnType<typeof everyNorm>[number]

function everyNorm({ figures, framework }: ComparisonPicture, language: string) {
  return (figures?.norms ?? []).map(({ norm, theme, counts, bias, reading, progress, effect, lean }) => {
    const node = nodeOf(framework, norm)
    const title = textIn(node?.title, language) || textIn(node?.text, language).slice(0, 120)
    return { norm, title, theme, counts, bias, reading, progress, effect, lean }
  })
}

/** The norms of a comparison after filters and in the wanted order; what has no value stands last. */
export function normRows(picture: ComparisonPicture, choices: NormChoices, language: string): NormRow[] {
  const wanted = choices.zoek.trim().toLowerCase()
  const { by, descending } = sortedBy(choices)
  const rows = everyNorm(picture, language).filter(
    ({ norm, title, theme, reading, lean }) =>
      (!choices.thema || theme === choices.thema) &&
      (!choices.duiding || (choices.duiding === 'misread' ? lean !== null : reading === choices.duiding)) &&
      (!wanted || `${norm} ${title}`.toLowerCase().includes(wanted)),
  )
  if (by === 'norm') return descending ? rows.toReversed() : rows
  const turn = descending ? -1 : 1
  return rows.toSorted((a, b) => {
    const [one, other] = [sortValue[by](a), sortValue[by](b)]
    if (one === null || other === null) return Number(one === null) - Number(other === null)
    return turn * (one - other)
  })
}

const sortValue: Record<Exclude<SortKey, 'norm'>, (row: NormRow) => number | null> = {
  verschil: ({ bias }) => bias.bias,
  vooruitgang: ({ progress }) => progress.progress,
  hoger: ({ counts }) => (counts.n === 0 ? null : counts.over / counts.n),
  lager: ({ counts }) => (counts.n === 0 ? null : counts.under / counts.n),
}
