import { type RouteConfigEntry, route } from '@react-router/dev/routes'

const file = (name: string) => `modules/assessments/inspections/routes/${name}`

export const inspectionsRoutes: RouteConfigEntry[] = [
  route('toetsingen', file('list.tsx')),
  route('toetsingen.xlsx', file('list-file.ts')),
  route('toetsingen.csv', file('list-file.ts'), { id: 'inspections-csv' }),
  route('toetsingen/nieuw', file('new.tsx')),
  route('toetsingen/werkgevers', file('employers.tsx')),
  route('toetsingen/bezoeken', file('agenda.tsx')),
  route('toetsingen/bezoeken.ics', file('calendar-file.ts'), { id: 'all-visits-file' }),
  route('toetsingen/:id', file('inspection.tsx')),
  route('toetsingen/:id/toetsers', file('assessors.tsx')),
  route('toetsingen/:id/thema/:theme', file('theme.tsx')),
  route('toetsingen/:id/norm/:norm', file('norm.tsx')),
  route('toetsingen/:id/bewijs/:evidenceId', file('evidence-file.ts')),
  route('toetsingen/:id/bezoeken', file('visits.tsx')),
  route('toetsingen/:id/bezoeken.ics', file('calendar-file.ts')),
  route('toetsingen/:id/wederhoor', file('hearing.tsx')),
  route('toetsingen/:id/ondertekenen', file('sign.tsx')),
  route('toetsingen/:id/werkblad', file('workbook.tsx')),
  route('toetsingen/:id/werkblad.xlsx', file('workbook-file.ts')),
  route('toetsingen/:id/oordelen.xlsx', file('results-file.ts')),
  route('toetsingen/:id/oordelen.csv', file('results-file.ts'), { id: 'inspection-results-csv' }),
]
