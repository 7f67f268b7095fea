import { beforeAll, expect, test } from 'vitest'
import { decideProposal } from '#modules/programme'
import { testDatabase } from '#platform/testing'
import { choicesFor } from './choices.ts'
import { makePaper } from './keeping.ts'
import { aPaperDistrict, onAgenda, type PaperDistrict, paperFields } from './testing.ts'
import { contentOf } from './writing-papers.ts'

const { db } = await testDatabase()

let district: PaperDistrict
beforeAll(async () => {
  district = await aPaperDistrict(db)
})

test('the maker chooses from the proposals that the board got, and the paper holds the chosen one', async () => {
  const { leader } = district
  const decided = await onAgenda(district, { subject: 'Over {{programme.title}}' })
  await decideProposal(leader, decided, { decidedOn: '2024-01-15', points: [{ outcome: 'agreed', note: null }] })
  const waiting = await onAgenda(district, { subject: 'Wat nu voorligt' })
  expect((await choicesFor(leader)).proposals).toMatchObject([
    { id: waiting, subject: 'Wat nu voorligt', decidedOn: null },
    { id: decided, subject: 'Over Programma', decidedOn: '2024-01-15' },
  ])
  const wordsFor = async (proposalId: string | null) => {
    const { id } = await makePaper(leader, { ...paperFields(district, 'proposal'), proposalId })
    return JSON.stringify((await contentOf(leader, id)).paper.blocks)
  }
  expect(await wordsFor(null)).toContain('Wat nu voorligt')
  expect(await wordsFor(decided)).toContain('Over Programma')
  expect(await wordsFor(decided)).not.toContain('Wat nu voorligt')
})

test('a proposal that the board did not get, or of another programme, is refused by its field', async () => {
  const elsewhere = await aPaperDistrict(db)
  const foreign = await onAgenda(elsewhere, { subject: 'Van een ander' })
  const refused = { problems: [{ path: 'proposalId', reason: 'briefings.proposal_unknown' }] }
  for (const proposalId of [foreign, crypto.randomUUID()])
    await expect(
      makePaper(district.leader, { ...paperFields(district, 'proposal'), proposalId }),
    ).rejects.toMatchObject(refused)
  expect((await choicesFor(elsewhere.leader)).proposals.map(({ id }) => id)).toEqual([foreign])
  expect((await choicesFor(district.coordinator)).proposals).toEqual([])
})
