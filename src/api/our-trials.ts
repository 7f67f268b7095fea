import type { PersonActor } from '#platform/access'
import type { Db } from '#platform/db'
import { aMoment, ctxFor } from '#platform/testing'
import { finishExperiment, freezeExperiment, planExperiment } from '../modules/reporting-trials/experiments/service.ts'
import { planIntervention } from '../modules/reporting-trials/interventions/service.ts'
import { rollOuts, sites } from '../modules/reporting-trials/roll-outs/schema.ts'
import { anExperiment, anIntervention } from '../modules/reporting-trials/testing.ts'

/** A planned intervention, a trial that ended and a roll-out that asks, by the word before them in a path. */
export async function ourTrials(db: Db, keeper: PersonActor, districtId: string): Promise<Record<string, string>> {
  const ctx = ctxFor(db, keeper)
  const intervention = await planIntervention(ctx, anIntervention())
  const plan = await planExperiment(ctx, anExperiment())
  await freezeExperiment(ctx, plan.id, plan.revision)
  await finishExperiment(ctxFor(db, keeper, new Date('2024-06-01T10:00:00Z')), plan.id, null)
  const asked = { title: 'Meldknop', method: 'button-at-work', startsOn: '2024-02-05', weeksPerStep: 4, number: 1 }
  const by = { organisationId: districtId, createdAt: aMoment, createdBy: keeper.personId }
  const [made] = await db
    .insert(rollOuts)
    .values({ ...asked, ...by, yearly: 40, smallest: 200 })
    .returning()
  const rollOutId = made?.id ?? ''
  await db.insert(sites).values({ rollOutId, organisationId: districtId, municipalityId: keeper.organisationId })
  return {
    'reporting-interventions': intervention.id,
    'reporting-experiments': plan.id,
    'reporting-roll-outs': rollOutId,
  }
}
