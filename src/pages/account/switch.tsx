import { redirect } from 'react-router'
import { switchOrganisation } from '#platform/login'
import { page, type WithCtx } from '#platform/web'
import type { Route } from './+types/switch'

export const loader = () => redirect('/')

/** Chooses for whom the person acts; an organisation that is not theirs is ignored. */
export const action = page(async ({ request, web, login }: WithCtx<Route.ActionArgs>) => {
  const wanted = (await request.formData()).get('organisation')
  const known = login.others.find(({ id }) => id === wanted)
  if (known) await switchOrganisation(web.database.db, login.loginId, known.id)
  return redirect('/')
})
