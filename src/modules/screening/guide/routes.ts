import { type RouteConfigEntry, route } from '@react-router/dev/routes'

const file = (name: string) => `modules/screening/guide/routes/${name}`

export const guideRoutes: RouteConfigEntry[] = [route('screening/gesprek/:which', file('guide.tsx'))]
