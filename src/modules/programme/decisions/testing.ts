import { aDistrict, aMember } from '#modules/organisations'
import { personOf, type Role } from '#platform/access'
import type { Ctx, Db } from '#platform/db'
import { ctxFor } from '#platform/testing'
import { aProgramme } from '../testing.ts'
import { decideProposal } from './deciding.ts'
import type { NewProposal } from './input.ts'
import { createProposal } from './keeping.ts'
import { putOnAgenda, submitProposal } from './moving.ts'
import { readProposal } from './queries.ts'

/** A complete proposal for the meeting of 1 February 2024, with two points and a living figure. */
export const proposalFields = (programmeId: string, fields: Partial<NewProposal> = {}): NewProposal => ({
  programmeId,
  subject: 'Voorstel',
  agendaType: 'decision',
  meetsOn: '2024-02-01',
  isPublic: false,
  handledBy: 'project-leader',
  portfolioHolder: 'Portefeuillehouder veiligheid',
  points: ['Kennis te nemen van het programma.', 'De {{programme.sub-projects}} deelprojecten uit te voeren.'],
  explanation: '## Aanleiding\n\nHet programma heeft {{programme.parts}} onderdelen.',
  asked: '',
  municipalities: [],
  ...fields,
})

/** A district with two municipalities, its project leader, and a programme. */
export async function aBoard(db: Db) {
  const { districtId, municipalities } = await aDistrict(db, 2)
  const leader = ctxFor(db, await aMember(db, districtId, 'project-leader'))
  const { programmeId, subProjectIds } = await aProgramme(db, districtId, personOf(leader))
  const [first = { id: '' }, second = { id: '' }] = municipalities
  const atDistrict = async (role: Role): Promise<Ctx> => ctxFor(db, await aMember(db, districtId, role))
  const atFirst = async (role: Role): Promise<Ctx> =>
    ctxFor(db, await aMember(db, { organisationId: first.id, districtId }, role))
  const atSecond = async (role: Role): Promise<Ctx> =>
    ctxFor(db, await aMember(db, { organisationId: second.id, districtId }, role))
  return {
    districtId,
    first: first.id,
    second: second.id,
    leader,
    programmeId,
    subProjectIds,
    atDistrict,
    atFirst,
    atSecond,
  }
}
export type TestBoard = Awaited<ReturnType<typeof aBoard>>

/** A proposal in the state that is asked for. @returns its id */
export async function aProposal(
  { leader, programmeId }: Pick<TestBoard, 'leader' | 'programmeId'>,
  state: 'draft' | 'review' | 'agenda' | 'decided',
  fields: Partial<NewProposal> = {},
): Promise<string> {
  const { id } = await createProposal(leader, proposalFields(programmeId, fields))
  if (state === 'draft') return id
  await submitProposal(leader, id)
  if (state === 'review') return id
  await putOnAgenda(leader, id)
  if (state === 'agenda') return id
  const { content } = await readProposal(leader, id)
  const points = content.points.map(() => ({ outcome: 'agreed' as const, note: null }))
  await decideProposal(leader, id, { decidedOn: '2024-01-15', points })
  return id
}

/** Someone on a later day. */
export const onDay = (ctx: Ctx, day: string): Ctx => ({ ...ctx, now: new Date(`${day}T10:00:00Z`) })
