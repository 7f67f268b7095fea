import { data, redirect } from 'react-router'
import { useTexts } from '#platform/texts'
import { publicPage, type WithWeb } from '#platform/web'
import { Alert } from '#ui/alert'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { readForm } from '../../form.ts'
import { linkHeaders, linkUse, whileLinkWorks } from '../by-link.ts'
import { LinkGone } from '../components/link-gone.tsx'
import { OwnPage } from '../components/own-page.tsx'
import { shownOwn, toldIn } from '../components/shown.ts'
import { ReplyInput } from '../input.ts'
import { reply } from '../replying.ts'
import { texts } from '../texts.ts'
import { readOwn } from '../view.ts'
import type { Route } from './+types/link'

export const headers = linkHeaders

export const loader = publicPage(async ({ request, params, web }: WithWeb<Route.LoaderArgs>) => {
  const use = linkUse(web, params)
  const own = await whileLinkWorks(web, use, () => readOwn(use))
  if (typeof own === 'string') return data({ own: null, why: own }, { status: own === 'gone' ? 404 : 429 })
  const told = toldIn(request)
  return data({ own: shownOwn(own, web.language), told, base: `/screening/link/${params.token}` })
})

export const action = publicPage(async ({ request, params, web }: WithWeb<Route.ActionArgs>) => {
  const use = linkUse(web, params)
  const form = await readForm(request, ReplyInput)
  if (!form.ok) return form.response
  try {
    await whileLinkWorks(web, use, () => reply(use, form.value), true)
  } catch (error) {
    return form.refuse(error)
  }
  return redirect(`/screening/link/${params.token}?verstuurd#reageren`)
})

export default function LinkPage({ loaderData: it }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  if (!it.own) return <LinkGone why={it.why} />
  return (
    <>
      <PageHeader title={t.byLink(it.own.organisation)} intro={t.intro} />
      <Explain label={w.whatIsThis}>{t.explain}</Explain>
      <Audience label={w.whoSees}>{t.whoByLink}</Audience>
      <Alert kind="info">{t.privateLink}</Alert>
      <OwnPage own={it.own} told={it.told} base={it.base} />
    </>
  )
}
