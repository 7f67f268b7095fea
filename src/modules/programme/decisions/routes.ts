import { type RouteConfigEntry, route } from '@react-router/dev/routes'

const file = (name: string) => `modules/programme/decisions/routes/${name}`

export const decisionsRoutes: RouteConfigEntry[] = [
  route('voorstellen', file('list.tsx')),
  route('voorstellen/nieuw', file('new.tsx')),
  route('voorstellen/:id', file('proposal.tsx')),
  route('voorstellen/:id/wijzigen', file('edit.tsx')),
  route('voorstellen/:id/besluit', file('decide.tsx')),
  route('voorstellen/:id/versies/:number', file('version.tsx')),
  route('voorstellen/:id/bijlagen/:attachmentId', file('attachment.ts')),
  route('voorstellen/:id/besluiten/:decisionId/taak', file('task.tsx')),
  route('voorstellen/:id/besluiten/:decisionId/actie', file('ask.tsx')),
  route('besluiten', file('register.tsx')),
  route('besluiten.csv', file('register-file.ts'), { id: 'decisions-csv' }),
  route('besluiten.xlsx', file('register-file.ts'), { id: 'decisions-xlsx' }),
  route('besluiten/:id', file('decision.ts')),
]
