import type { Tx } from '#platform/db'
import { dayOf } from '#platform/language'
import type { Model } from '../models/schema.ts'
import type { ScoreInput } from './input.ts'
import { assessments, profiles } from './schema.ts'
import { assessed } from './scoring.ts'

type Scores = Omit<ScoreInput, 'revision'>
export type SeededFunction = {
  name: string
  hr21: string | null
  scores: Scores
  state: 'unscored' | 'draft' | 'waiting-hr' | 'waiting-security' | 'approved'
  at: Date
  /** The version by which it was scored, when that is not the one that holds. */
  by?: Model
}
type Seeding = {
  at: { organisationId: string; districtId: string }
  model: Model
  hr: string
  security: string
  functions: readonly SeededFunction[]
}

/** Functions of an organisation as HR and security brought them this far. @param hr, security ids of people */
export async function seedFunctions(tx: Tx, { at, model, hr, security, functions }: Seeding): Promise<void> {
  const made = await tx.db
    .insert(profiles)
    .values(
      functions.map((one) => ({
        ...{ ...at, name: one.name, hr21: one.hr21, madeBy: hr, madeAt: one.at },
        ...(one.state === 'approved'
          ? { class: assessed({ ...one.scores, revision: 0 }, one.by ?? model).class, approvedOn: dayOf(one.at) }
          : {}),
      })),
    )
    .returning({ id: profiles.id, name: profiles.name })
  const ids = new Map(made.map(({ id, name }) => [name, id]))
  const rows = functions.flatMap((one) =>
    one.state === 'unscored'
      ? []
      : {
          ...{
            ...at,
            ...assessed({ ...one.scores, revision: 0 }, one.by ?? model),
            profileId: ids.get(one.name) ?? '',
            number: 1,
          },
          ...{ madeBy: hr, madeAt: one.at, ...signsOf(one, hr, security) },
        },
  )
  await tx.db.insert(assessments).values(rows)
}

function signsOf({ state, at }: SeededFunction, hr: string, security: string) {
  const byHr = { hrBy: hr, hrAt: at }
  const bySecurity = { securityBy: security, securityAt: at }
  if (state === 'approved')
    return { state: 'approved' as const, proposedBy: hr, proposedAt: at, ...byHr, ...bySecurity }
  if (state === 'waiting-security') return { state: 'proposed' as const, proposedBy: hr, proposedAt: at, ...byHr }
  if (state === 'waiting-hr') return { state: 'proposed' as const, proposedBy: security, proposedAt: at, ...bySecurity }
  return { state: 'draft' as const }
}
