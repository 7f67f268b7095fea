import type { Ctx } from '#platform/db'
import type { Authorisation } from '../access/schema.ts'
import { AddInput } from '../authorisations/input.ts'
import { addAuthorisation } from '../authorisations/keeping.ts'
import type { Task } from '../codes.ts'
import type { DecidedLine } from './input.ts'
import type { Decision } from './model.ts'

/** Writes down that someone can look in a source. */
export const anAuthorisation = (
  by: Ctx,
  personId: string,
  { source = 'brp', task = 'civil-registration' }: { source?: string; task?: Task } = {},
): Promise<Authorisation> =>
  addAuthorisation(
    by,
    AddInput.parse({
      ...{ source, personId, role: 'civil-affairs', task, arrangedBy: 'Functioneel beheer (fictief)' },
      ...{ startsOn: '2022-05-01', endsOn: '2025-12-31' },
    }),
  )

/** A decision on an authorisation, with a reason where one is needed. */
export const decided = (id: string, decision: Decision, more: Partial<DecidedLine> = {}): DecidedLine => ({
  ...{ id, decision, reason: decision === 'keep' ? null : 'Ander werk gekregen', endsOn: null },
  ...more,
})
