import { redirect } from 'react-router'
import { chooseLanguage } from '#modules/organisations'
import { publicPage, type WithWeb } from '#platform/web'
import { ownPath } from '../login/cookies.ts'
import type { Route } from './+types/language'

export const loader = () => redirect('/')

/** The language of the pages in this browser; of who is logged in also that of the mails. */
export const action = publicPage(async ({ request, web }: WithWeb<Route.ActionArgs>) => {
  const form = await request.formData()
  const language = form.get('language') === 'en' ? 'en' : 'nl'
  const { login, now } = web
  if (login) await chooseLanguage({ db: web.database.db, actor: login.actor, now, channel: 'page' }, language)
  return redirect(ownPath(form.get('to')), {
    headers: { 'set-cookie': `language=${language}; Path=/; SameSite=Lax; Max-Age=31536000` },
  })
})
