import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { closeRound } from '#modules/assessments'
import { createThread, publishThread, removeThread } from '#modules/common-threads'
import { addDocument } from '#modules/programme'
import { personOf } from '#platform/access'
import { testDatabase } from '#platform/testing'
import { changePaper, makePaper } from './keeping.ts'
import { publishPaper } from './publishing.ts'
import { readPaper } from './queries.ts'
import { aPaper, aPaperDistrict, onAgenda, type PaperDistrict, paperFields } from './testing.ts'

const { db } = await testDatabase()

let district: PaperDistrict
beforeAll(async () => {
  district = await aPaperDistrict(db)
})

async function aThread({ leader, roundId }: PaperDistrict) {
  const fields = { title: 'Overal dun', description: '', norms: ['BW-01'], municipalities: [], revision: 0 }
  const { id } = await createThread(leader, roundId, fields)
  await publishThread(leader, id, true)
  return { id, key: `thread.${id.slice(0, 8)}` }
}

async function aPaperSaying(words: string): Promise<string> {
  const { id, revision } = await aPaper(district)
  await changePaper(district.leader, id, { title: 'Stuk', texts: { opening: words }, revision })
  return id
}

async function aPaperOfProposal(explanation: string): Promise<string> {
  const proposalId = await onAgenda(district, { explanation })
  return (await makePaper(district.leader, { ...paperFields(district, 'proposal'), proposalId })).id
}

const withdrawn = (slot: string, key: string, title: string, source: string) => ({
  code: 'invalid',
  problems: [{ path: `texts.${slot}`, reason: 'briefings.figure_withdrawn', params: { key, title, source } }],
})

test('a thread that was taken back keeps a paper from publication, by figure and source, until it is published again', async () => {
  const { leader } = district
  const { id, key } = await aThread(district)
  const paper = await aPaperSaying(`In {{${key}}} gemeenten.`)
  await publishThread(leader, id, false)
  await expect(publishPaper(leader, paper)).rejects.toMatchObject(
    withdrawn('opening', key, 'Gemeenten met de rode draad "Overal dun"', 'Rode draden van Zelfscan'),
  )
  expect((await readPaper(leader, paper)).state).toBe('draft')
  await publishThread(leader, id, true)
  expect(await publishPaper(leader, paper)).toMatchObject({ state: 'published' })
})

test('the figure of a thread that was removed is an open place', async () => {
  const { id, key } = await aThread(district)
  const paper = await aPaperSaying(`In {{${key}}} gemeenten.`)
  await publishThread(district.leader, id, false)
  await removeThread(district.leader, id)
  await expect(publishPaper(district.leader, paper)).rejects.toMatchObject({
    problems: [{ path: 'texts.opening', reason: 'briefings.placeholder_open', params: { key } }],
  })
})

test('a living figure of a round that was opened again is that of now, and keeps nothing back', async () => {
  const { leader, roundId } = district
  const paper = await aPaperSaying('Er tekenden {{round.signed}} gemeenten.')
  await closeRound(leader, roundId, true)
  await closeRound(leader, roundId, false)
  expect(await publishPaper(leader, paper)).toMatchObject({ state: 'published' })
})

test('a proposal whose figure froze on a closed round keeps its paper from publication once that round is open again', async () => {
  const { leader, roundId } = district
  await closeRound(leader, roundId, true)
  const paper = await aPaperOfProposal('Er tekenden {{round.signed}} gemeenten.')
  await closeRound(leader, roundId, false)
  await expect(publishPaper(leader, paper)).rejects.toMatchObject(
    withdrawn('explanation', 'round.signed', 'Gemeenten met een ondertekende zelfscan', 'Zelfscan Zelfscan'),
  )
  await closeRound(leader, roundId, true)
  expect(await publishPaper(leader, paper)).toMatchObject({ state: 'published' })
  await closeRound(leader, roundId, false)
})

test('so does one that rests on a thread that was taken back since', async () => {
  const { leader } = district
  const { id, key } = await aThread(district)
  const paper = await aPaperOfProposal(`In {{${key}}} gemeenten.`)
  await publishThread(leader, id, false)
  await expect(publishPaper(leader, paper)).rejects.toMatchObject({
    problems: [{ reason: 'briefings.figure_withdrawn', params: { key } }],
  })
})

test('a paper that leads to a document is refused once that was withdrawn, with its title', async () => {
  const { leader, programmeId } = district
  const fields = { title: 'Projectplan', classification: 'open', woo: 'undecided', term: 'internal-report' } as const
  const { id } = await addDocument(
    leader,
    programmeId,
    { ...fields, wooGround: null, datedOn: '2024-01-10', subProjectId: null, meetingId: null, note: null },
    { name: 'plan.txt', bytes: new TextEncoder().encode('Dit is het plan.') },
  )
  const paper = await aPaperSaying(`Zie https://weerwerk.example/programma/${programmeId}/documenten/${id}.`)
  const { personId } = personOf(leader)
  await db.execute(
    sql`update programme.documents set withdrawn_at = now(), withdrawn_by = ${personId}, withdrawn_reason = 'hoort hier niet' where id = ${id}`,
  )
  await expect(publishPaper(leader, paper)).rejects.toMatchObject({
    problems: [{ path: 'texts.opening', reason: 'briefings.document_withdrawn', params: { key: 'Projectplan' } }],
  })
})
