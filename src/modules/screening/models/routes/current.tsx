import { redirect } from 'react-router'
import { useTexts } from '#platform/texts'
import { page, type WithCtx } from '#platform/web'
import { EmptyState } from '#ui/empty-state'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { ScreeningMenu } from '../../components/screening-menu.tsx'
import { menuOf } from '../../menu.ts'
import { currentModel } from '../queries.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/current'

/** The version that holds; the newest one where none does. */
export const loader = page(async ({ ctx }: WithCtx<Route.LoaderArgs>) => {
  const shown = await currentModel(ctx)
  if (shown) throw redirect(`/screening/model/${shown.id}`)
  return { menu: menuOf(ctx) }
})

export default function NoModelPage({ loaderData: { menu } }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  return (
    <>
      <ScreeningMenu entries={menu} current="model" />
      <PageHeader title={t.title} intro={t.intro} />
      <Explain label={w.whatIsThis}>{t.explain}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      <EmptyState title={t.none} />
    </>
  )
}
