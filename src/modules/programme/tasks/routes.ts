import { type RouteConfigEntry, route } from '@react-router/dev/routes'

const file = (name: string) => `modules/programme/tasks/routes/${name}`

export const tasksRoutes: RouteConfigEntry[] = [
  route('taken', file('mine.tsx')),
  route('taken.csv', file('file.ts'), { id: 'tasks-csv' }),
  route('taken.xlsx', file('file.ts'), { id: 'tasks-xlsx' }),
  route('taken/:id', file('task.tsx')),
  route('taken/:id/wijzigen', file('change.tsx')),
  route('programma/:id/taken', file('of-programme.tsx')),
  route('programma/:id/taken.csv', file('file.ts'), { id: 'programme-tasks-csv' }),
  route('programma/:id/taken.xlsx', file('file.ts'), { id: 'programme-tasks-xlsx' }),
  route('programma/:id/taken/nieuw', file('new.tsx')),
]
