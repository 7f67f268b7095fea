import { createRound } from '#modules/assessments'
import { basisOpOrde, frameworks } from '#modules/frameworks'
import { aDistrict, aMember } from '#modules/organisations'
import { createProposal, putOnAgenda, seedProgramme, submitProposal } from '#modules/programme'
import { type Ctx, type Db, inTransaction, systemCtx } from '#platform/db'
import { aMoment, ctxFor } from '#platform/testing'
import type { NewPaper } from './input.ts'
import { makePaper } from './keeping.ts'
import type { PaperKind } from './model.ts'
import type { PaperRow } from './schema.ts'

/** A district with a programme and a round that its municipalities have not handed in, and the people who make papers. */
export async function aPaperDistrict(db: Db) {
  const district = await aDistrict(db, 3)
  const { districtId } = district
  const leaderActor = await aMember(db, districtId, 'project-leader')
  const leader = ctxFor(db, leaderActor)
  const { id: frameworkId } = await frameworks.create(leader, await basisOpOrde(), { format: 'weerwerk', warnings: [] })
  await frameworks.publish(leader, frameworkId)
  const { id: roundId } = await createRound(leader, {
    title: 'Zelfscan',
    frameworkId,
    referenceDay: '2024-01-01',
    opensOn: '2024-01-01',
    closesOn: '2024-03-01',
    reminderDays: [],
    groups: [],
    municipalities: [],
  })
  const year = { startsOn: '2024-01-01', endsOn: '2024-12-31' }
  const { programmeId } = await inTransaction(systemCtx(db, aMoment), (tx) =>
    seedProgramme(
      tx,
      { organisationId: districtId, madeBy: leaderActor.personId },
      {
        ...year,
        themes: ['Weerbaarheid'],
        title: 'Programma',
        goal: 'Gemeenten worden weerbaar.',
        lines: [{ title: 'Project', description: '', ...year }],
        subProjects: [
          {
            ...year,
            line: 0,
            key: 'integrity',
            title: 'Integriteit',
            effect: 'Elke functie heeft een check.',
            parts: [],
          },
        ],
      },
    ),
  )
  const municipalityId = district.municipalities[0]?.id ?? ''
  const at = { organisationId: municipalityId, districtId }
  const coordinator = ctxFor(db, await aMember(db, at, 'coordinator'))
  return { ...district, leader, coordinator, roundId, programmeId, municipalityId, at }
}
export type PaperDistrict = Awaited<ReturnType<typeof aPaperDistrict>>

/** What a new paper of a kind needs. */
export const paperFields = (
  { roundId, programmeId }: Pick<PaperDistrict, 'roundId' | 'programmeId'>,
  kind: PaperKind,
): NewPaper => ({
  kind,
  title: null,
  language: 'nl',
  programmeId,
  roundId,
  proposalId: null,
  quarter: '2024-Q1',
})

/** A draft of a kind, by who makes such papers. */
export const aPaper = (district: PaperDistrict, kind: PaperKind = 'results'): Promise<PaperRow> =>
  makePaper(makerOf(district, kind), paperFields(district, kind))

export const makerOf = ({ leader, coordinator }: PaperDistrict, kind: PaperKind): Ctx =>
  kind === 'fact-sheet' ? coordinator : leader

/** A proposal that is on the agenda of the board. @returns its id */
export async function onAgenda(
  { leader, programmeId }: Pick<PaperDistrict, 'leader' | 'programmeId'>,
  words: { subject?: string; explanation?: string } = {},
): Promise<string> {
  const { id } = await createProposal(leader, {
    programmeId,
    subject: 'Voorstel',
    agendaType: 'decision',
    meetsOn: '2024-02-01',
    isPublic: false,
    handledBy: 'project-leader',
    portfolioHolder: 'Portefeuillehouder',
    points: ['In te stemmen.'],
    explanation: 'Waarom dit nodig is.',
    asked: '',
    municipalities: [],
    ...words,
  })
  await submitProposal(leader, id)
  await putOnAgenda(leader, id)
  return id
}
