import { addDays } from '#platform/language'

export const consents = ['asked', 'agreed', 'declined'] as const
export type Consent = (typeof consents)[number]
export const rollOutStates = ['asking', 'frozen'] as const
export type RollOutState = (typeof rollOutStates)[number]
export const rollOutSorts = ['number', 'title', 'startsOn', 'state'] as const

/**
 * Fewer do not take part in a roll-out. A result must tell nothing small of one municipality, also when others put their own numbers
 * together: two may, and then still at least three are left, of which no one stands alone. It is as many as the reports under which
 * no count is shown (`fewest`).
 */
export const fewestMunicipalities = 5

/** The first day of a step, YYYY-MM-DD: one municipality starts at each, and keeps going. */
export const startOfStep = (
  { startsOn, weeksPerStep }: { startsOn: string; weeksPerStep: number },
  step: number,
): string => addDays(startsOn, (step - 1) * weeksPerStep * 7)
