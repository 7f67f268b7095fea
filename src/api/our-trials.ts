import { eq } from 'drizzle-orm'
import type { PersonActor } from '#platform/access'
import type { Db } from '#platform/db'
import { aMoment, ctxFor } from '#platform/testing'
import { finishExperiment, freezeExperiment, planExperiment } from '../modules/reporting-trials/experiments/service.ts'
import { planIntervention } from '../modules/reporting-trials/interventions/service.ts'
import { rollOutResults } from '../modules/reporting-trials/roll-outs/results/schema.ts'
import { rollOuts, sites } from '../modules/reporting-trials/roll-outs/schema.ts'
import { anExperiment, anIntervention } from '../modules/reporting-trials/testing.ts'

/** A planned intervention, a trial that ended and a roll-out with its result, by the word before them in a path. */
export async function ourTrials(db: Db, keeper: PersonActor, districtId: string): Promise<Record<string, string>> {
  const ctx = ctxFor(db, keeper)
  const intervention = await planIntervention(ctx, anIntervention())
  const plan = await planExperiment(ctx, anExperiment())
  await freezeExperiment(ctx, plan.id, plan.revision)
  await finishExperiment(ctxFor(db, keeper, new Date('2024-06-01T10:00:00Z')), plan.id, null)
  const rollOutId = await aDrawnRollOut(db, keeper, districtId)
  return {
    'reporting-interventions': intervention.id,
    'reporting-experiments': plan.id,
    'reporting-roll-outs': rollOutId,
  }
}

/** A roll-out that is over, of which the result was drawn. */
async function aDrawnRollOut(db: Db, { organisationId, personId }: PersonActor, districtId: string): Promise<string> {
  const plan = { title: 'Meldknop', method: 'button-at-work', startsOn: '2023-06-05', weeksPerStep: 4, number: 1 }
  const by = { organisationId: districtId, createdAt: aMoment, createdBy: personId }
  const [made] = await db
    .insert(rollOuts)
    .values({ ...plan, ...by, yearly: 40, smallest: 200 })
    .returning()
  const rollOutId = made?.id ?? ''
  const site = { rollOutId, organisationId: districtId, municipalityId: organisationId }
  await db.insert(sites).values({ ...site, consent: 'agreed', decidedOn: '2023-05-01', step: 1 })
  const fixed = { seed: 'a'.repeat(32), planHash: 'b'.repeat(64), frozenOn: '2023-05-02', steps: 2 }
  await db
    .update(rollOuts)
    .set({ ...fixed, state: 'frozen' })
    .where(eq(rollOuts.id, rollOutId))
  await db.insert(rollOutResults).values({
    ...{ rollOutId, organisationId: districtId, municipalities: 5, verdict: 'too-few', besideVerdict: 'too-few' },
    ...{ drawnOn: '2024-01-10', drawnBy: personId },
  })
  return rollOutId
}
