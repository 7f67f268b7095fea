import { percentText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { Alert } from '#ui/alert'
import { DataTable } from '#ui/table'
import { texts } from '../texts.ts'

export type ShownSuggestion = {
  title: string | null
  unsure: 'far' | 'close' | null
  candidates: {
    code: string
    title: string
    score: number
    by: 'seeds' | 'examples'
    words: string[]
    nearest: string | null
  }[]
}

/** What the calculation proposes, which words made it so, and the confirmed text that resembles it most. */
export function SuggestionPart({ suggestion }: { suggestion: ShownSuggestion }) {
  const { item: t, code } = useTexts(texts)
  const language = useLanguage()
  const { title, unsure, candidates } = suggestion
  return (
    <section aria-labelledby="proposal-title">
      <h2 id="proposal-title">{t.proposal}</h2>
      <Alert kind="info">{title ? t.proposes(title) : t[unsure ?? 'far']}</Alert>
      {candidates.length > 0 && (
        <DataTable
          caption={t.candidates}
          stacked
          rows={candidates}
          rowKey={(one) => one.code}
          empty=""
          columns={[
            { key: 'code', header: code, rowHeader: true, cell: (one) => one.title },
            { key: 'score', header: t.score, numeric: true, cell: ({ score }) => percentText(language, score) },
            { key: 'words', header: t.because, cell: ({ words }) => words.join(', ') },
            { key: 'by', header: t.basis, cell: ({ by }) => t.by[by] },
            { key: 'nearest', header: t.nearest, cell: ({ nearest }) => nearest ?? '–' },
          ]}
        />
      )}
    </section>
  )
}
