import { type RouteConfigEntry, route } from '@react-router/dev/routes'

const file = (name: string) => `modules/programme/planning/routes/${name}`

export const planningRoutes: RouteConfigEntry[] = [
  route('programma/:id/planning', file('timeline.tsx')),
  route('programma/:id/planning.csv', file('timeline-file.ts'), { id: 'timeline-csv' }),
  route('programma/:id/planning.xlsx', file('timeline-file.ts'), { id: 'timeline-xlsx' }),
  route('programma/:id/mijlpalen', file('milestones.tsx')),
  route('programma/:id/mijlpalen/:itemId', file('milestone.tsx')),
  route('programma/:id/producten', file('deliverables.tsx')),
  route('programma/:id/producten/:itemId', file('deliverable.tsx')),
  route('programma/:id/afhankelijkheden', file('dependencies.tsx')),
]
