import { startVersion, stepVersion } from '#modules/systems'
import type { Ctx } from '#platform/db'

type As = (mail: string, at: Date) => Ctx
const dayMs = 24 * 60 * 60_000

/** A proposal about a source that waits for a decision and a draft of the project leader. */
export async function proposeChanges(as: As, now: Date): Promise<void> {
  const ago = (days: number) => new Date(now.getTime() - days * dayMs)
  const manager = as('bronbeheerder.enschede', ago(6))
  const { number } = await startVersion(manager, 'bgt', {
    reason: 'Het loket voor deze kaart heeft een andere naam gekregen (fictief).',
  })
  await stepVersion(manager, 'bgt', { number, step: 'propose' })
  await startVersion(as('projectleider', ago(2)), 'lisa', { reason: 'De aanvraag gaat voortaan anders (fictief).' })
}
