import { employmentsOf, type Member, membersOf } from '#modules/organisations'
import { personOf } from '#platform/access'
import type { Tx } from '#platform/db'
import { dayOf } from '#platform/language'

/** Who works at a municipality today, with their roles. */
export type Here = { having: (role: string) => string[]; isHere: (personId: string) => boolean }

/** @param organisationId the municipality */
export async function peopleHere(tx: Tx, organisationId: string): Promise<Here> {
  const today = dayOf(tx.now)
  const all = (await membersOf(tx, organisationId, today)).filter((one) => one.startsOn <= today)
  return {
    having: (wanted) => all.filter(({ role }) => role === wanted).map(({ personId }: Member) => personId),
    isHere: (id) => all.some(({ personId }) => personId === id),
  }
}

/** Whether no source manager but perhaps who asks is there: a coordinator grants then. */
export const isUnmanaged = (here: Here, personId: string): boolean =>
  here.having('source-manager').every((id) => id === personId)

/**
 * Who approves what the actor asks: the manager whom the staff file names and who can log in here; without one any coordinator (null);
 * for the only coordinator the secretary.
 * @returns undefined when there is nobody
 */
export async function approverFor(tx: Tx, here: Here): Promise<string | null | undefined> {
  const { personId, organisationId } = personOf(tx)
  const works = await employmentsOf(tx, personId, organisationId, dayOf(tx.now))
  const manager = works.find(({ managerId }) => managerId !== null && managerId !== personId && here.isHere(managerId))
  if (manager) return manager.managerId
  if (here.having('coordinator').some((id) => id !== personId)) return null
  return here.having('secretary').find((id) => id !== personId)
}
