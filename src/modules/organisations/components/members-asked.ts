import type { z } from 'zod'
import { roles } from '#platform/access'
import type { Language } from '#platform/language'
import { choicesOf, queryOf } from '#platform/lists'
import { MemberQuery } from '../input.ts'
import { texts } from '../texts.ts'

const names = ['zoek', 'rol', 'welke', 'sorteer', 'richting', 'pagina'] as const

/** What the address of the list of people asks for; a search also finds roles by their word in this language. */
export function membersAsked(request: Request, language: Language) {
  const choices = choicesOf(request, names)
  const wanted = choices.zoek.trim().toLowerCase()
  const query: z.output<typeof MemberQuery> = queryOf(MemberQuery, {
    search: choices.zoek,
    matchingRoles: roles.filter((role) => wanted !== '' && texts[language].roles[role]?.includes(wanted)),
    role: choices.rol,
    which: choices.welke,
    sort: choices.sorteer,
    descending: choices.richting === 'af',
    page: choices.pagina,
  })
  return { choices, query }
}
