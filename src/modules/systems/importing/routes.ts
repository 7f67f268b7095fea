import { type RouteConfigEntry, route } from '@react-router/dev/routes'

export const importingRoutes: RouteConfigEntry[] = [
  route('bronnen/uitwisselen/inlezen', 'modules/systems/importing/routes/import.tsx', { id: 'source-import' }),
]
