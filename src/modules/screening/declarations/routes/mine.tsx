import { redirect } from 'react-router'
import { notFound } from '#platform/errors'
import { useTexts } from '#platform/texts'
import { page, type WithCtx } from '#platform/web'
import { readForm } from '../../form.ts'
import { asOwner } from '../../own/owner.ts'
import { texts as ownTexts } from '../../own/texts.ts'
import { DeclarePage } from '../components/declare-page.tsx'
import { declarationsOf, declare } from '../declaring.ts'
import { DeclareForm } from '../input.ts'
import { kindOfSlug } from '../model.ts'
import type { Route } from './+types/mine'

export const loader = page(async ({ ctx, params }: WithCtx<Route.LoaderArgs>) => {
  const kind = kindOfSlug(params.kind)
  if (!kind) throw notFound('page')
  const found = (await asOwner(ctx, declarationsOf)).find((one) => one.kind === kind)
  return { kind, items: found?.items ?? null }
})

export const action = page(async ({ ctx, request }: WithCtx<Route.ActionArgs>) => {
  const form = await readForm(request, DeclareForm)
  if (!form.ok) return form.response
  await declare(ctx, form.value)
  return redirect('/mijn-screening?opgegeven#opgaven')
})

export default function DeclareMine({ loaderData: { kind, items } }: Route.ComponentProps) {
  const t = useTexts(ownTexts)
  return <DeclarePage kind={kind} items={items} up={{ href: '/mijn-screening', label: t.mine }} />
}
