import { useTexts } from '#platform/texts'
import { DataTable } from '#ui/table'
import { Dutch } from '../../components/dutch.tsx'
import type { Rule } from '../../finder/model.ts'
import { terms } from '../../terms/texts.ts'
import { texts } from '../texts.ts'
import { forTasks, forWhom } from './rule-words.ts'

/** The rules of a source: who may use it for what, on which condition, and why. */
export function RulesTable({ rules }: { rules: readonly Rule[] }) {
  const t = useTexts(texts)
  const names = useTexts(terms)
  return (
    <DataTable
      caption={t.mayI}
      captionHidden
      stacked
      rows={[...rules]}
      rowKey={({ id }) => id}
      empty={null}
      columns={[
        { key: 'verdict', header: t.verdict, rowHeader: true, cell: ({ verdict }) => names.verdicts[verdict] },
        { key: 'who', header: t.forWhom, cell: (rule) => forWhom(rule, t, names) },
        { key: 'task', header: t.tasks, cell: (rule) => forTasks(rule, t, names) },
        {
          ...{ key: 'why', header: t.because },
          cell: ({ because, condition }) => <Dutch>{condition ? `${because} ${condition}` : because}</Dutch>,
        },
        {
          ...{ key: 'article', header: t.grounds },
          cell: ({ article: { law, article, url } }) =>
            url ? <a href={url} lang="nl">{`${law}, ${article}`}</a> : <Dutch>{`${law}, ${article}`}</Dutch>,
        },
      ]}
    />
  )
}
