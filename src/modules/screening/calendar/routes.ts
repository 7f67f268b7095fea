import { type RouteConfigEntry, route } from '@react-router/dev/routes'

const file = (name: string) => `modules/screening/calendar/routes/${name}`

export const calendarRoutes: RouteConfigEntry[] = [
  route('screening/kalender', file('calendar.tsx')),
  route('screening/kalender/:token/agenda.ics', file('feed.ts')),
]
