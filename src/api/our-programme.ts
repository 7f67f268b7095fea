import { eq } from 'drizzle-orm'
import { type PersonActor, personOf } from '#platform/access'
import { type Ctx, type Db, inTransaction, systemCtx } from '#platform/db'
import { aMoment } from '#platform/testing'
import { addDocument } from '../modules/programme/documents/service.ts'
import { aTextFile, documentFields } from '../modules/programme/documents/testing.ts'
import { decide } from '../modules/programme/meetings/agenda.ts'
import { planMeeting, stepMeeting } from '../modules/programme/meetings/keeping.ts'
import { readMeeting } from '../modules/programme/meetings/queries.ts'
import { meetingFields } from '../modules/programme/meetings/testing.ts'
import { deliverables, dependencies, milestones } from '../modules/programme/planning/schema.ts'
import { targets } from '../modules/programme/results/schema.ts'
import { riskMeasures, risks } from '../modules/programme/risks/schema.ts'
import { programmes } from '../modules/programme/schema.ts'
import type { SeededProgramme } from '../modules/programme/seeding.ts'
import { seedPlan } from '../modules/programme/seeding-plan.ts'
import { makeTask } from '../modules/programme/tasks/keeping.ts'
import { taskFields } from '../modules/programme/tasks/testing.ts'
import { team } from '../modules/programme/team/schema.ts'
import { aPlan, aProgramme } from '../modules/programme/testing.ts'
import { ourDecision } from './our-decision.ts'
import { ourMoney } from './our-money.ts'

/** A programme of a district with one record of every kind, by the word before it in a path. */
export async function ourProgramme(db: Db, leader: Ctx): Promise<Record<string, string>> {
  const actor = personOf(leader)
  const made = await aProgramme(db, actor.organisationId, actor)
  const { programmeId } = made
  const { id: taskId } = await makeTask(leader, programmeId, taskFields(actor.personId))
  return {
    programmes: programmeId,
    tasks: taskId,
    documents: (await addDocument(leader, programmeId, documentFields(), aTextFile())).id,
    versions: '1',
    ...(await ourMeeting(leader, programmeId)),
    ...(await ourPlan(db, actor, made)),
    ...(await ourMoney(leader, programmeId)),
    ...(await ourDecision(leader, programmeId)),
  }
}

async function ourMeeting(leader: Ctx, programmeId: string): Promise<Record<string, string>> {
  const { id } = await planMeeting(leader, programmeId, meetingFields())
  const [item] = (await readMeeting(leader, id)).items
  const itemId = item?.id ?? ''
  await stepMeeting(leader, id, { step: 'hold', present: [] })
  const decision = await decide(leader, id, { itemId, text: 'Zo doen we het.' })
  return { meetings: id, 'agenda-items': itemId, 'meeting-decisions': decision.id }
}

async function ourPlan(db: Db, leader: PersonActor, made: SeededProgramme): Promise<Record<string, string>> {
  const { programmeId, lineIds, subProjectIds, partIds } = made
  const owned = { programmeId, organisationId: leader.organisationId }
  const plan = { ...aPlan(made, leader.personId), rounds: null }
  await inTransaction(systemCtx(db, aMoment), (tx) => seedPlan(tx, owned, plan))
  const idOf = async (rows: PromiseLike<{ id: string }[]>) => (await rows)[0]?.id ?? ''
  const first = (
    table:
      | typeof milestones
      | typeof deliverables
      | typeof dependencies
      | typeof risks
      | typeof riskMeasures
      | typeof team
      | typeof targets,
  ) => idOf(db.select({ id: table.id }).from(table).where(eq(table.programmeId, programmeId)))
  const themed = db.select({ id: programmes.themeId }).from(programmes).where(eq(programmes.id, programmeId))
  return {
    'programme-themes': await idOf(themed),
    lines: lineIds[0] ?? '',
    'sub-projects': subProjectIds[0] ?? '',
    parts: partIds[0] ?? '',
    milestones: await first(milestones),
    deliverables: await first(deliverables),
    dependencies: await first(dependencies),
    risks: await first(risks),
    'risk-measures': await first(riskMeasures),
    'team-members': await first(team),
    targets: await first(targets),
    'report-days': '2024-01-15',
  }
}
