import { dateText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { Card, CardGrid } from '#ui/card'
import { EmptyState } from '#ui/empty-state'
import { texts } from '../texts.ts'
import type { ShownFile } from './shown.ts'

/** What the person has to do now, once each, with a way to do it where that is here. */
export function OwnTodo({ files, hrefOf }: { files: ShownFile[]; hrefOf: (code: string) => string | undefined }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const asked = new Map(
    files.flatMap(({ checks }) => checks.filter(({ asksMe }) => asksMe).map((check) => [check.code, check] as const)),
  )
  return (
    <section>
      <h2>{t.todo}</h2>
      {asked.size === 0 && <EmptyState title={t.nothing} />}
      <CardGrid>
        {[...asked.values()].map(({ code, name, what, dueOn }) => {
          const href = hrefOf(code)
          return (
            <Card
              key={code}
              title={name}
              headingLevel={3}
              {...(href ? { href } : {})}
              meta={dueOn ? t.due(dateText(language, dueOn)) : undefined}
            >
              <p>{what}</p>
            </Card>
          )
        })}
      </CardGrid>
    </section>
  )
}
