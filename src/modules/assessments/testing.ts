import { type Framework, frameworks } from '#modules/frameworks'
import { aDistrict, aMember } from '#modules/organisations'
import type { PersonActor, Role } from '#platform/access'
import type { Ctx, Db } from '#platform/db'
import { aMoment, ctxFor } from '#platform/testing'
import { answer } from './answering.ts'
import { submit } from './handing-in.ts'
import type { AnswerInput, CreateRound, EvidenceInput } from './input.ts'
import { createRound } from './rounds.ts'
import { aFramework, aNorm } from './sample-framework.ts'
import { type Round, scans } from './schema.ts'

/** A district with a project leader, a round that is open at `aMoment`, and the scans of its municipalities. */
export type TestRound = {
  districtId: string
  frameworkId: string
  framework: Framework
  leader: Ctx
  round: Round
  scans: { id: string; organisationId: string }[]
}

/** A version of a framework that the leader's district has published; a code of its own unless given. @returns its id. */
export async function aPublished(leader: Ctx, framework: Framework): Promise<string> {
  const { id } = await frameworks.create(leader, framework, { format: 'weerwerk', warnings: [] })
  await frameworks.publish(leader, id)
  return id
}

/** What a round needs: open from 1 January to 1 March 2024, all municipalities. */
export const roundFields = (frameworkId: string, fields: Partial<CreateRound> = {}): CreateRound => ({
  title: 'Proefronde',
  frameworkId,
  referenceDay: '2024-01-01',
  opensOn: '2024-01-01',
  closesOn: '2024-03-01',
  reminderDays: [14, 7, 1],
  groups: [],
  municipalities: [],
  ...fields,
})

/** A district of its own with a round over the norms A, B and C, or over another framework. */
export async function aRound(
  db: Db,
  { size = 2, framework = aFramework(['A', 'B', 'C'].map((code) => aNorm(code))), ...fields }: RoundOptions = {},
): Promise<TestRound> {
  const { districtId } = await aDistrict(db, size)
  const leader = ctxFor(db, await aMember(db, districtId, 'project-leader'))
  const frameworkId = await aPublished(leader, framework)
  const round = await createRound(leader, roundFields(frameworkId, fields))
  return { districtId, frameworkId, framework, leader, round, scans: await scansOf(db, round.id) }
}
type RoundOptions = Partial<CreateRound> & { size?: number; framework?: Framework }

/** The scans of a round, as the owner of the database sees them. */
export async function scansOf(db: Db, roundId: string): Promise<TestRound['scans']> {
  const all = await db
    .select({ id: scans.id, organisationId: scans.organisationId, roundId: scans.roundId })
    .from(scans)
  return all.filter((scan) => scan.roundId === roundId)
}

/** One scan of a round of its own, with people of its municipality, each as ctx at `aMoment`. */
export async function aScan(db: Db, options: RoundOptions = {}) {
  const round = await aRound(db, options)
  const [own, other] = round.scans
  if (!own) throw new Error('the scan of a test was not made')
  const at = { organisationId: own.organisationId, districtId: round.districtId }
  const as = async (roles: Role | readonly Role[], now?: Date) => ctxFor(db, await aMember(db, at, roles), now)
  return {
    ...round,
    scanId: own.id,
    organisationId: own.organisationId,
    other: other ?? own,
    as,
    coordinator: await as('coordinator'),
    mayor: await as('mayor'),
    analyst: ctxFor(db, await aMember(db, round.districtId, 'analyst')),
  }
}
export type TestScan = Awaited<ReturnType<typeof aScan>>

/** An answer of a level, without more. */
export const level = (given: AnswerInput['level'], fields: Partial<AnswerInput> = {}): AnswerInput => ({
  level: given,
  reason: null,
  measure: null,
  measureDue: null,
  version: 0,
  ...fields,
})

/** Evidence by a link, of a week before `aMoment`. */
export const aLink = (fields: Partial<EvidenceInput> = {}): EvidenceInput => ({
  title: 'Verslag',
  form: 'registration',
  datedOn: '2024-01-08',
  provesUse: false,
  link: 'https://voorbeeld.example/verslag',
  norms: ['A'],
  ...fields,
})

/** Answers A, B and C with level 2 and a reason, and hands the scan in. @returns the hash to sign for. */
export async function handedIn({ coordinator, scanId }: Pick<TestScan, 'coordinator' | 'scanId'>): Promise<string> {
  for (const norm of ['A', 'B', 'C']) await answer(coordinator, scanId, norm, level(2, { reason: `reden ${norm}` }))
  return (await submit(coordinator, scanId, false)).contentHash ?? ''
}

/** The same ctx at another moment. */
export const on = (ctx: Ctx, day: string): Ctx => ({ ...ctx, now: new Date(`${day}T10:00:00Z`) })

export const personIn = ({ actor }: Ctx): PersonActor => {
  if (actor.kind !== 'person') throw new Error('the system is nobody')
  return actor
}

/** A number of days before or after `aMoment`, as YYYY-MM-DD. */
export const dayFromNow = (days: number): string =>
  new Date(aMoment.getTime() + days * 86_400_000).toISOString().slice(0, 10)
