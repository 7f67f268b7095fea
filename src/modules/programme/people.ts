import { membersOf } from '#modules/organisations'
import type { Tx } from '#platform/db'
import { dayOf } from '#platform/language'

/** Someone to choose in a form. */
export type Choice = { value: string; label: string }

/** Who works at a district today, by name, once each. One statement; the caller authorises. */
export async function peopleAt(tx: Tx, districtId: string): Promise<Choice[]> {
  const today = dayOf(tx.now)
  const here = (await membersOf(tx, districtId, today)).filter(({ startsOn }) => startsOn <= today)
  return [...new Map(here.map(({ personId, name }) => [personId, name]))].map(([value, label]) => ({ value, label }))
}

/** Those choices, with whoever was chosen before and no longer works here. */
export const withFormer = (choices: readonly Choice[], chosen: Choice | null): Choice[] =>
  chosen && !choices.some(({ value }) => value === chosen.value) ? [chosen, ...choices] : [...choices]
