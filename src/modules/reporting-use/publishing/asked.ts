import { type Figure, quarterFigures } from './model.ts'

/** The figure that an address asks for; the number of reports when it asks for none. */
export function figureAsked(request: Request): Figure {
  const asked = new URL(request.url).searchParams.get('wat')
  return quarterFigures.find((figure) => figure === asked) ?? 'sent'
}
