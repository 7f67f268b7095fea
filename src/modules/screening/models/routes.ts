import { type RouteConfigEntry, route } from '@react-router/dev/routes'

const file = (name: string) => `modules/screening/models/routes/${name}`

export const modelRoutes: RouteConfigEntry[] = [
  route('screening/model', file('current.tsx')),
  route('screening/model/:id', file('model.tsx')),
]
