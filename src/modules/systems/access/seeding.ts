import type { Ctx } from '#platform/db'
import { askAccess } from './asking.ts'
import { moveRequest } from './deciding.ts'
import type { AskInput, StepInput } from './input.ts'

export type SeededRequest = AskInput & {
  code: string
  asks: Ctx
  /** What is decided after it, each by whom. */
  decisions: readonly { by: Ctx; do: StepInput['do']; reason?: string; startsOn?: string; arrangedBy?: string }[]
}

/** Asks for access for the demo, and decides on it as far as it came. */
export async function seedRequests(all: readonly SeededRequest[]): Promise<void> {
  for (const { code, asks, decisions, ...given } of all) {
    const { id } = await askAccess(asks, code, given)
    for (const [at, { by, ...step }] of decisions.entries())
      await moveRequest(by, id, { reason: null, startsOn: null, arrangedBy: null, ...step, revision: at + 1 })
  }
}
