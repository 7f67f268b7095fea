import { redirect } from 'react-router'
import { publicPage, type WithWeb } from '#platform/web'
import { ownPath } from '../login/cookies.ts'
import type { Route } from './+types/language'

export const loader = () => redirect('/')

export const action = publicPage(async ({ request }: WithWeb<Route.ActionArgs>) => {
  const form = await request.formData()
  const language = form.get('language') === 'en' ? 'en' : 'nl'
  return redirect(ownPath(form.get('to')), {
    headers: { 'set-cookie': `language=${language}; Path=/; SameSite=Lax; Max-Age=31536000` },
  })
})
