import { type RouteConfigEntry, route } from '@react-router/dev/routes'

const folder = 'modules/briefings/papers/routes'

export const papersRoutes: RouteConfigEntry[] = [
  route('stukken', `${folder}/list.tsx`),
  route('stukken.xlsx', `${folder}/list-file.ts`),
  route('stukken.csv', `${folder}/list-file.ts`, { id: 'stukken-csv' }),
  route('stukken/nieuw', `${folder}/new.tsx`),
  route('stukken/:id', `${folder}/paper.tsx`),
  route('stukken/:id/tekst/:slot', `${folder}/words.tsx`),
  route('stukken/:id/voorbeeld', `${folder}/preview.tsx`),
  route('stukken/:id/bestand', `${folder}/file.ts`),
]
