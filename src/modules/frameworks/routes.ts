import { type RouteConfigEntry, route } from '@react-router/dev/routes'

const mapping = (name: string) => `modules/frameworks/mappings/routes/${name}`
const file = (name: string) => `modules/frameworks/routes/${name}`

export const frameworksRoutes: RouteConfigEntry[] = [
  route('normenkaders', file('list.tsx')),
  route('normenkaders/:id', file('detail.tsx')),
  route('normenkaders/:id/norm', file('norm.tsx')),
  route('normenkaders/:id/bewerk', file('edit.tsx')),
  route('normenkaders/:id/vergelijk/:other', file('compare.tsx')),
  route('normenkaders/:id/overgang/:other', mapping('mapping.tsx')),
  route('normenkaders/:id/overgang/:other/norm/:norm', mapping('transfer.tsx')),
  route('normenkaders/:id/overgang/:other/download', mapping('file.ts')),
  route('normenkaders/:id/download', file('download.ts')),
]
