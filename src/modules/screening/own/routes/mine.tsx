import { redirect } from 'react-router'
import { useTexts } from '#platform/texts'
import { page, type WithCtx } from '#platform/web'
import { EmptyState } from '#ui/empty-state'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { readForm } from '../../form.ts'
import { texts as giftTexts } from '../../gifts/texts.ts'
import { texts as lawTexts } from '../../law/texts.ts'
import { OwnPage } from '../components/own-page.tsx'
import { shownOwn, toldIn } from '../components/shown.ts'
import { ReplyInput } from '../input.ts'
import { reply } from '../replying.ts'
import { texts } from '../texts.ts'
import { readOwn } from '../view.ts'
import type { Route } from './+types/mine'

export const loader = page(async ({ ctx, request, web }: WithCtx<Route.LoaderArgs>) => ({
  own: shownOwn(await readOwn(ctx), web.language),
  told: toldIn(request),
}))

export const action = page(async ({ ctx, request }: WithCtx<Route.ActionArgs>) => {
  const form = await readForm(request, ReplyInput)
  if (!form.ok) return form.response
  try {
    await reply(ctx, form.value)
  } catch (error) {
    return form.refuse(error)
  }
  return redirect('/mijn-screening?verstuurd#reageren')
})

export default function MyScreening({ loaderData: { own, told } }: Route.ComponentProps) {
  const t = useTexts(texts)
  const law = useTexts(lawTexts)
  const g = useTexts(giftTexts)
  const w = useTexts(shared)
  return (
    <>
      <PageHeader title={t.mine} intro={t.intro} />
      <Explain label={w.whatIsThis}>{t.explain}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      {own.files.length === 0 && (
        <EmptyState title={t.none}>
          <p>{t.noneHelp}</p>
        </EmptyState>
      )}
      <p>
        <a href="/mijn-screening/geschenken">{g.mine}</a>: {g.mineIntro}
      </p>
      <OwnPage own={own} told={told} base="/mijn-screening" />
      <p>
        <a href="/mijn-screening/gegevens.json" download>
          {law.ownData}
        </a>
      </p>
    </>
  )
}
