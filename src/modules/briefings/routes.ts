import { type RouteConfigEntry, route } from '@react-router/dev/routes'

export const briefingsRoutes: RouteConfigEntry[] = [
  route('rode-draden/:id/stuk', 'modules/briefings/routes/paper.tsx'),
  route('rode-draden/:id/stuk/bestand', 'modules/briefings/routes/paper-file.ts'),
]
