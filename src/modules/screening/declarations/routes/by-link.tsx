import { data, redirect } from 'react-router'
import { notFound } from '#platform/errors'
import { useTexts } from '#platform/texts'
import { publicPage, type WithWeb } from '#platform/web'
import { readForm } from '../../form.ts'
import { linkHeaders, linkUse, whileLinkWorks } from '../../own/by-link.ts'
import { LinkGone } from '../../own/components/link-gone.tsx'
import { asOwner } from '../../own/owner.ts'
import { texts as ownTexts } from '../../own/texts.ts'
import { DeclarePage } from '../components/declare-page.tsx'
import { declarationsOf, declare } from '../declaring.ts'
import { DeclareForm } from '../input.ts'
import { kindOfSlug } from '../model.ts'
import type { Route } from './+types/by-link'

export const headers = linkHeaders

export const loader = publicPage(async ({ params, web }: WithWeb<Route.LoaderArgs>) => {
  const kind = kindOfSlug(params.kind)
  if (!kind) throw notFound('page')
  const use = linkUse(web, params)
  const found = await whileLinkWorks(web, use, () => asOwner(use, declarationsOf))
  if (typeof found === 'string') return data({ kind, why: found, items: null, up: '' }, { status: 404 })
  const items = found.find((one) => one.kind === kind)?.items ?? null
  return data({ kind, why: null, items, up: `/screening/link/${params.token}` })
})

export const action = publicPage(async ({ request, params, web }: WithWeb<Route.ActionArgs>) => {
  const use = linkUse(web, params)
  const form = await readForm(request, DeclareForm)
  if (!form.ok) return form.response
  await whileLinkWorks(web, use, () => declare(use, form.value), true)
  return redirect(`/screening/link/${params.token}?opgegeven#opgaven`)
})

export default function DeclareByLink({ loaderData: { kind, why, items, up } }: Route.ComponentProps) {
  const t = useTexts(ownTexts)
  if (why) return <LinkGone why={why} />
  return <DeclarePage kind={kind} items={items} up={{ href: up, label: t.yourScreening }} />
}
