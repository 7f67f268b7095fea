import { dateText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { page, type WithCtx } from '#platform/web'
import { ButtonLink } from '#ui/button'
import { Card, CardGrid } from '#ui/card'
import { EmptyState } from '#ui/empty-state'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { texts as editingTexts } from '../editing/texts.ts'
import { listProgrammes } from '../queries.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/list'

export const loader = page(async ({ ctx }: WithCtx<Route.LoaderArgs>) => {
  const { themes, keep } = await listProgrammes(ctx)
  return {
    keep,
    themes: themes.map(({ id, title, programmes }) => ({
      id,
      title,
      programmes: programmes.map((one) => ({
        id: one.id,
        title: one.title,
        startsOn: one.startsOn,
        endsOn: one.endsOn,
      })),
    })),
  }
})

export default function ProgrammesPage({ loaderData: { themes, keep } }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const language = useLanguage()
  return (
    <>
      <PageHeader title={t.title} intro={t.intro} actions={keep && <KeeperLinks />} />
      <Explain label={w.whatIsThis}>{t.explain}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      {themes.length === 0 && <EmptyState title={t.none} />}
      {themes.map(({ id, title, programmes }) => (
        <section key={id} aria-labelledby={`theme-${id}`}>
          <h2 id={`theme-${id}`}>{title}</h2>
          {programmes.length === 0 ? (
            <p>{t.noneInTheme}</p>
          ) : (
            <CardGrid>
              {programmes.map((one) => (
                <Card
                  key={one.id}
                  title={one.title}
                  href={`/programma/${one.id}`}
                  headingLevel={3}
                  meta={t.between(dateText(language, one.startsOn), dateText(language, one.endsOn))}
                />
              ))}
            </CardGrid>
          )}
        </section>
      ))}
    </>
  )
}

function KeeperLinks() {
  const t = useTexts(editingTexts)
  return (
    <>
      <ButtonLink href="/programma/nieuw">{t.newProgramme}</ButtonLink>
      <ButtonLink href="/programma/themas" kind="secondary">
        {t.themes}
      </ButtonLink>
    </>
  )
}
