import type { AgendaItemInput, PlanMeeting } from './input.ts'

/** What a meeting needs: of the project group, with two items, unless told otherwise. */
export const meetingFields = (fields: Partial<PlanMeeting> = {}): PlanMeeting => ({
  kind: 'project-group',
  title: 'Projectgroep',
  heldOn: '2024-01-20',
  time: '10:00',
  place: 'Stadhuis',
  people: [],
  others: ['Adviseur RIEC'],
  agenda: ['Opening', 'Planning'],
  carry: false,
  ...fields,
})

export const itemFields = (fields: Partial<AgendaItemInput> = {}): AgendaItemInput => ({
  title: 'Planning',
  explanation: null,
  minutes: null,
  isOpen: false,
  ...fields,
})
