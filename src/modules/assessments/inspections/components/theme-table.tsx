import { momentText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { Badge } from '#ui/badge'
import { Progress } from '#ui/progress'
import { DataTable } from '#ui/table'
import { texts } from '../texts.ts'

type Theme = { code: string; title: string; total: number; done: number; revealedAt: string | null }

/** The themes of an inspection, with how far each is. */
export function ThemeTable({ id, themes, isJudge }: { id: string; themes: Theme[]; isJudge: boolean }) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <section>
      <h2>{t.inspection.themes}</h2>
      <DataTable
        caption={t.inspection.themes}
        captionHidden
        stacked
        rows={themes}
        rowKey={({ code }) => code}
        empty=""
        columns={[
          {
            key: 'theme',
            header: t.inspection.theme,
            rowHeader: true,
            cell: ({ code, title }) => <a href={`/toetsingen/${id}/thema/${encodeURIComponent(code)}`}>{title}</a>,
          },
          {
            key: 'judged',
            header: t.inspection.judged,
            cell: ({ done, total, title }) => (
              <Progress label={title} value={done} max={total} text={`${done} / ${total}`} />
            ),
          },
          {
            key: 'compared',
            header: t.inspection.compared,
            cell: ({ revealedAt }) =>
              revealedAt ? <Badge tone="ok">{momentText(language, revealedAt)}</Badge> : isJudge && t.inspection.notYet,
          },
        ]}
      />
    </section>
  )
}
