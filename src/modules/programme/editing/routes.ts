import { type RouteConfigEntry, route } from '@react-router/dev/routes'

const file = (name: string) => `modules/programme/editing/routes/${name}`

export const editingRoutes: RouteConfigEntry[] = [
  route('programma/nieuw', file('programme-form.tsx'), { id: 'new-programme' }),
  route('programma/themas', file('themes.tsx')),
  route('programma/:id/wijzigen', file('programme-form.tsx'), { id: 'change-programme' }),
  route('programma/:id/lijnen/:itemId', file('line.tsx')),
  route('programma/:id/deelprojecten/nieuw', file('sub-project-form.tsx'), { id: 'new-sub-project' }),
  route('programma/:id/deelprojecten/:subProjectId', file('sub-project.tsx')),
  route('programma/:id/deelprojecten/:subProjectId/wijzigen', file('sub-project-form.tsx'), {
    id: 'change-sub-project',
  }),
  route('programma/:id/deelprojecten/:subProjectId/onderdelen/:itemId', file('part.tsx')),
]
