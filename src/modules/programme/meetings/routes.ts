import { type RouteConfigEntry, route } from '@react-router/dev/routes'

const file = (name: string) => `modules/programme/meetings/routes/${name}`

export const meetingsRoutes: RouteConfigEntry[] = [
  route('programma/:id/overleggen', file('list.tsx')),
  route('programma/:id/overleggen/nieuw', file('new.tsx')),
  route('programma/:id/overleggen/:meetingId', file('meeting.tsx')),
  route('programma/:id/overleggen/:meetingId/wijzigen', file('change.tsx')),
  route('programma/:id/overleggen/:meetingId/agenda.ics', file('calendar.ts')),
]
