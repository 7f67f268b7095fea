import { useTexts } from '#platform/texts'
import { page, type WithCtx } from '#platform/web'
import { Card, CardGrid } from '#ui/card'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { ScreeningMenu } from '../../components/screening-menu.tsx'
import { menuOf } from '../../menu.ts'
import { lawFacts } from '../facts.ts'
import { lawKinds } from '../model.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/list'

export const loader = page(async ({ ctx }: WithCtx<Route.LoaderArgs>) => {
  await lawFacts(ctx)
  return { menu: menuOf(ctx) }
})

export default function LawPage({ loaderData: { menu } }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  return (
    <>
      <ScreeningMenu entries={menu} current="law" />
      <PageHeader title={t.title} intro={t.intro} />
      <Explain label={w.whatIsThis}>{t.explain}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      <CardGrid>
        {lawKinds.map((kind) => (
          <Card
            key={kind}
            title={t.kinds[kind]}
            href={`/screening/recht/${kind}`}
            headingLevel={2}
            meta={t.about[kind]}
          />
        ))}
      </CardGrid>
    </>
  )
}
