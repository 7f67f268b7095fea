import { type RouteConfigEntry, route } from '@react-router/dev/routes'

const file = (name: string) => `modules/assessments/inspections/routes/${name}`

export const inspectionsRoutes: RouteConfigEntry[] = [route('toetsingen/nieuw', file('new.tsx'))]
