import { type RouteConfigEntry, route } from '@react-router/dev/routes'

const file = (name: string) => `modules/organisations/routes/${name}`

export const organisationsRoutes: RouteConfigEntry[] = [
  route('organisaties', file('organisations.tsx')),
  route('organisaties/lijst.xlsx', file('organisations-file.ts')),
  route('organisaties/lijst.csv', file('organisations-file.ts'), { id: 'organisations-csv' }),
  route('organisaties/nieuw', file('new-organisation.tsx')),
  route('organisaties/:id', file('organisation.tsx')),
  route('organisaties/:id/wijzigen', file('change-organisation.tsx')),
  route('organisaties/:id/huisstijl', file('theme.tsx')),
  route('mensen', file('people.tsx')),
  route('mensen/rechten.xlsx', file('people-file.ts')),
  route('mensen/rechten.csv', file('people-file.ts'), { id: 'people-csv' }),
  route('mensen/overnemen', file('take-over.tsx')),
  route('mensen/controle', file('review.tsx')),
  route('mensen/controle.xlsx', file('review-file.ts')),
  route('mensen/controle.csv', file('review-file.ts'), { id: 'review-csv' }),
  route('mensen/personeel', file('staff.tsx')),
  route('mensen/personeel.xlsx', file('staff-file.ts')),
  route('mensen/personeel.csv', file('staff-file.ts'), { id: 'staff-csv' }),
  route('mensen/personeel/inlezen', file('staff-import.tsx')),
  route('mensen/personeel/wijzigingen.xlsx', file('staff-changes-file.ts')),
  route('mensen/:id', file('person.tsx')),
]
