import { redirect } from 'react-router'
import { notFound } from '#platform/errors'
import { page, type WithCtx } from '#platform/web'
import { menuEntries } from '../components/menu-entries.ts'
import { menuOf } from '../menu.ts'
import type { Route } from './+types/start'

/** The first part that someone may open. */
export const loader = page(async ({ ctx }: WithCtx<Route.LoaderArgs>) => {
  const [first] = menuOf(ctx)
  const entry = menuEntries.find(({ key }) => key === first)
  if (!entry) throw notFound('trials')
  return redirect(entry.href)
})
