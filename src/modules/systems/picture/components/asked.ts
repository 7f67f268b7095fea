import { choicesOf, queryOf } from '#platform/lists'
import { LinksQuery } from '../input.ts'

/** Which links the address asks for; all of them when it has none or nonsense. */
export function linksAsked(request: Request) {
  const choices = choicesOf(request, ['bron', 'soort', 'thema', 'pagina'])
  const { bron: source, soort: kind, thema: theme, pagina } = choices
  const at = /^[1-9]\d{0,4}$/.test(pagina) ? Number(pagina) : 1
  return { choices, chosen: queryOf(LinksQuery, { source, kind, theme }), at }
}
