import { numberText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { Badge } from '#ui/badge'
import { DataTable } from '#ui/table'
import { texts } from '../texts.ts'

type Line = { code: string; title: string; used: number | null; alpha: number | null; word: keyof typeof tones }
const tones = { good: 'ok', tentative: 'warning', low: 'error', none: 'neutral' } as const

/** How well two coders agree, over all codes and per code. */
export function AgreementPart({ pairs, lines }: { pairs: number; lines: Line[] }) {
  const { agreement: t, code } = useTexts(texts)
  const language = useLanguage()
  return (
    <section aria-labelledby="agreement-title">
      <h2 id="agreement-title">{t.title}</h2>
      <p>{t.explain}</p>
      <p>{t.limits}</p>
      <DataTable
        caption={t.pairs(pairs)}
        stacked
        rows={pairs === 0 ? [] : lines}
        rowKey={(line) => line.code}
        empty={<p>{t.none}</p>}
        columns={[
          { key: 'code', header: code, rowHeader: true, cell: ({ title }) => title },
          { key: 'used', header: t.used, numeric: true, cell: ({ used }) => used },
          {
            key: 'alpha',
            header: t.alpha,
            numeric: true,
            cell: ({ alpha }) => (alpha === null ? '–' : numberText(language, alpha, 2)),
          },
          { key: 'word', header: t.verdict, cell: ({ word }) => <Badge tone={tones[word]}>{t.words[word]}</Badge> },
        ]}
      />
    </section>
  )
}
