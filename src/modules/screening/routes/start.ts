import { redirect } from 'react-router'
import { notFound } from '#platform/errors'
import { page, type WithCtx } from '#platform/web'
import { menuEntries } from '../components/menu-entries.ts'
import { menuOf } from '../menu.ts'
import type { Route } from './+types/start'

/** Leads to the first part of screening that the actor may open. */
export const loader = page(async ({ ctx }: WithCtx<Route.LoaderArgs>) => {
  const mine = menuOf(ctx)
  const first = menuEntries.find(({ key }) => mine.includes(key))
  if (!first) throw notFound('screening')
  return redirect(first.href)
})
