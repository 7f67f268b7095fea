import { type RouteConfigEntry, route } from '@react-router/dev/routes'
import { modelRoutes } from './models/routes.ts'

export const screeningRoutes: RouteConfigEntry[] = [
  route('screening', 'modules/screening/routes/start.ts'),
  ...modelRoutes,
]
