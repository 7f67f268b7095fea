import { redirect } from 'react-router'
import { logOut } from '#platform/login'
import { publicPage, type WithWeb } from '#platform/web'
import type { Route } from './+types/log-out'
import { loginCookie, tokenFrom } from './cookies.ts'

export const loader = () => redirect('/')

export const action = publicPage(async ({ request, web }: WithWeb<Route.ActionArgs>) => {
  const token = tokenFrom(request, web.config)
  if (token) await logOut(web.database.db, token, web.now)
  return redirect('/inloggen', { headers: { 'set-cookie': loginCookie(web.config, null) } })
})
