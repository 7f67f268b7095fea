import { type RouteConfigEntry, route } from '@react-router/dev/routes'

const file = (name: string) => `modules/frameworks/routes/${name}`

export const frameworksRoutes: RouteConfigEntry[] = [
  route('normenkaders', file('list.tsx')),
  route('normenkaders/:id', file('detail.tsx')),
  route('normenkaders/:id/bewerk', file('edit.tsx')),
  route('normenkaders/:id/vergelijk/:other', file('compare.tsx')),
  route('normenkaders/:id/download', file('download.ts')),
]
