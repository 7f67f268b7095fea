import { redirect } from 'react-router'
import { useTexts } from '#platform/texts'
import { idOf, page, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { ScreeningMenu } from '../../components/screening-menu.tsx'
import { menuOf } from '../../menu.ts'
import { LinkForm } from '../components/link-form.tsx'
import { makeLink, readLink, withdrawLink } from '../links.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/link-of-file'

export const loader = page(async ({ ctx, params, request }: WithCtx<Route.LoaderArgs>) => {
  const found = await readLink(ctx, idOf(params))
  const told = new URL(request.url).searchParams
  return {
    menu: menuOf(ctx),
    link: found && {
      state: found.state,
      expiresAt: found.expiresAt.toISOString(),
      openedAt: found.openedAt?.toISOString() ?? null,
    },
    told: told.has('gestuurd') ? ('sent' as const) : told.has('ingetrokken') ? ('withdrawn' as const) : null,
  }
})

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const id = idOf(params)
  const isWithdrawing = (await request.formData()).get('do') === 'withdraw-link'
  if (isWithdrawing) await withdrawLink(ctx, id)
  else await makeLink(ctx, id)
  return redirect(`/screening/dossiers/${id}/link?${isWithdrawing ? 'ingetrokken' : 'gestuurd'}`)
})

export default function LinkOfFile({ loaderData: { menu, link, told } }: Route.ComponentProps) {
  const t = useTexts(texts).link
  const w = useTexts(shared)
  return (
    <>
      <ScreeningMenu entries={menu} current="files" below={t.title} />
      <PageHeader title={t.title} intro={t.intro} />
      <Explain label={w.whatIsThis}>{t.explain}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      {told && (
        <Alert kind="ok" live>
          {t.told[told]}
        </Alert>
      )}
      <LinkForm link={link} />
    </>
  )
}
