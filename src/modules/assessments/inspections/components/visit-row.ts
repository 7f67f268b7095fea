import { dayOf } from '#platform/language'
import { timeOf } from '../calendar.ts'
import type { PlannedVisit } from '../schema.ts'
import type { VisitRow } from './visit-list.tsx'

/** The picked fields of a visit for a list. */
export const visitRow = (visit: PlannedVisit): VisitRow => ({
  id: visit.id,
  inspectionId: visit.inspectionId,
  municipality: visit.municipality,
  day: dayOf(visit.startsAt),
  time: timeOf(visit.startsAt),
  minutes: visit.minutes,
  place: visit.place,
  withRole: visit.withRole,
  subject: visit.subject,
  isCancelled: visit.cancelledAt !== null,
})
