import { type RouteConfigEntry, route } from '@react-router/dev/routes'

const file = (name: string) => `modules/assessments/actions/routes/${name}`

export const actionsRoutes: RouteConfigEntry[] = [
  route('acties', file('list.tsx')),
  route('acties/nieuw', file('new.tsx')),
  route('acties/stand', file('board.tsx')),
  route('acties/inlezen', file('import.tsx')),
  route('acties.csv', file('file.ts'), { id: 'actions-csv' }),
  route('acties.xlsx', file('file.ts'), { id: 'actions-xlsx' }),
  route('acties/:id', file('action.tsx')),
  route('acties/:id/wijzigen', file('change.tsx')),
  route('acties/:id/bewijs/:evidenceId', file('proof-file.ts')),
]
