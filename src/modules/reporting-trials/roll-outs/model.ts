import { addDays } from '#platform/language'

export const consents = ['asked', 'agreed', 'declined'] as const
export type Consent = (typeof consents)[number]
export const rollOutStates = ['asking', 'frozen'] as const
export type RollOutState = (typeof rollOutStates)[number]
export const rollOutSorts = ['number', 'title', 'startsOn', 'state'] as const

/** The first day of a step, YYYY-MM-DD: one municipality starts at each, and keeps going. */
export const startOfStep = (
  { startsOn, weeksPerStep }: { startsOn: string; weeksPerStep: number },
  step: number,
): string => addDays(startsOn, (step - 1) * weeksPerStep * 7)
