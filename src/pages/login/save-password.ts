import { redirect } from 'react-router'
import { z } from 'zod'
import { choosePassword, tokenOwner } from '#platform/login'
import { readForm, type Web } from '#platform/web'

const Passwords = z
  .object({ password: z.string().max(1000), again: z.string().max(1000) })
  .refine(({ password, again }) => password === again, { path: ['again'], message: 'login.passwords_differ' })

/** Whether a link of a mail still works. */
export const linkWorks = async (web: Web, token: string | undefined) => ({
  works: (await tokenOwner(web.database.db, token ?? '', web.now)) !== null,
})

/** Saves the password that belongs to a link of a mail. */
export async function savePassword(request: Request, web: Web, token: string | undefined) {
  const form = await readForm(request, Passwords)
  if (!form.ok) return form.response
  try {
    await choosePassword(web.database.db, token ?? '', form.value.password, web.now)
  } catch (error) {
    return form.refuse(error)
  }
  throw redirect('/inloggen?wachtwoord=bewaard')
}
