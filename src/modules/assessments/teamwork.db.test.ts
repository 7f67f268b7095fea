import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { aMember } from '#modules/organisations'
import { inTransaction } from '#platform/db'
import { testDatabase } from '#platform/testing'
import { answer } from './answering.ts'
import { sign } from './handing-in.ts'
import { closeRound } from './rounds.ts'
import { colleaguesFor, comment, commentsOn, delegate, removeComment, undelegate } from './teamwork.ts'
import { aScan, handedIn, level, personIn } from './testing.ts'
import { viewScan } from './view.ts'

const { db } = await testDatabase()
const problem = (path: string, reason: string) => ({
  code: 'invalid',
  problems: [{ path, reason: `assessments.${reason}` }],
})

test('a theme is asked of a colleague, and a norm of someone else; asking again replaces the first', async () => {
  const { coordinator, scanId, as } = await aScan(db)
  const [first, second] = [await as('contributor'), await as('privacy-officer')]
  const [one, two] = [personIn(first).personId, personIn(second).personId]
  await delegate(coordinator, scanId, { node: 'T', personId: one })
  await delegate(coordinator, scanId, { node: 'B', personId: one })
  await delegate(coordinator, scanId, { node: 'B', personId: two })
  const { asks } = await viewScan(coordinator, scanId)
  expect(asks.map(({ node, personId }) => [node, personId]).sort()).toEqual([
    ['B', two],
    ['T', one],
  ])
  await answer(first, scanId, 'A', level(1))
  await expect(answer(first, scanId, 'B', level(1))).rejects.toMatchObject({ code: 'forbidden' })
  await answer(second, scanId, 'B', level(1))
})

test('whoever is no longer asked answers no more, and what was answered stays', async () => {
  const { coordinator, scanId, as } = await aScan(db)
  const colleague = await as('contributor')
  await delegate(coordinator, scanId, { node: 'A', personId: personIn(colleague).personId })
  await answer(colleague, scanId, 'A', level(1))
  await undelegate(coordinator, scanId, 'A')
  await expect(answer(colleague, scanId, 'A', level(2, { version: 1 }))).rejects.toMatchObject({ code: 'forbidden' })
  expect((await viewScan(coordinator, scanId)).answers.get('A')).toMatchObject({ level: 1 })
})

test('only someone who answers at this municipality today can be asked', async () => {
  const { coordinator, scanId, as, mayor, other, districtId, leader } = await aScan(db)
  const ended = await as('contributor')
  await db.execute(
    sql`update organisations.memberships set ends_on = '2024-01-14' where person_id = ${personIn(ended).personId}::uuid`,
  )
  const notYet = await as('contributor')
  await db.execute(
    sql`update organisations.memberships set starts_on = '2024-02-01' where person_id = ${personIn(notYet).personId}::uuid`,
  )
  const twice = personIn(await as(['contributor', 'controller'])).personId
  const askable = (await colleaguesFor(coordinator, scanId)).map(({ personId }) => personId)
  expect(askable.sort()).toEqual([personIn(coordinator).personId, twice].sort())
  const elsewhere = await aMember(db, { organisationId: other.organisationId, districtId }, 'contributor')
  const people = [ended, notYet, mayor, await as('employee'), leader].map((ctx) => personIn(ctx).personId)
  for (const personId of [...people, elsewhere.personId, crypto.randomUUID()])
    await expect(delegate(coordinator, scanId, { node: 'A', personId })).rejects.toMatchObject(
      problem('personId', 'colleague_unknown'),
    )
})

test('nothing but a theme or norm of this round can be asked, and only by the coordinator', async () => {
  const { coordinator, scanId, as } = await aScan(db)
  const colleague = await as('contributor')
  const { personId } = personIn(colleague)
  await expect(delegate(coordinator, scanId, { node: 'Z', personId })).rejects.toMatchObject(
    problem('node', 'node_unknown'),
  )
  await expect(delegate(colleague, scanId, { node: 'A', personId })).rejects.toMatchObject({ code: 'forbidden' })
  await expect(undelegate(colleague, scanId, 'A')).rejects.toMatchObject({ code: 'forbidden' })
})

test('comments stand at their norm, oldest first, and each takes back only their own', async () => {
  const { coordinator, scanId, mayor } = await aScan(db)
  const at = (ctx: typeof mayor, minutes: number) => ({ ...ctx, now: new Date(ctx.now.getTime() + minutes * 60_000) })
  const later = await comment(at(mayor, 5), scanId, 'A', { body: 'tweede' })
  const first = await comment(coordinator, scanId, 'A', { body: 'eerste' })
  await comment(coordinator, scanId, 'B', { body: 'elders' })
  const seen = await commentsOn(coordinator, scanId, 'A')
  expect(seen.map(({ body, authorId }) => [body, authorId])).toEqual([
    ['eerste', personIn(coordinator).personId],
    ['tweede', personIn(mayor).personId],
  ])
  expect([...(await viewScan(coordinator, scanId)).comments]).toEqual(
    expect.arrayContaining([
      ['A', 2],
      ['B', 1],
    ]),
  )
  await expect(removeComment(coordinator, scanId, later)).rejects.toMatchObject({ reason: 'comment.not_found' })
  for (const wrong of ['geen-id', '\u0000', crypto.randomUUID()])
    await expect(removeComment(coordinator, scanId, wrong)).rejects.toMatchObject({ reason: 'comment.not_found' })
  await removeComment(coordinator, scanId, first)
  expect(await commentsOn(mayor, scanId, 'A')).toHaveLength(1)
})

test('a comment is possible after the round is closed and the scan is signed, and changes nothing of what was signed', async () => {
  const scan = await aScan(db)
  const hash = await handedIn(scan)
  await sign(scan.mayor, scan.scanId, hash)
  await closeRound(scan.leader, scan.round.id, true)
  await comment(scan.coordinator, scan.scanId, 'A', { body: 'voor volgend jaar' })
  expect((await viewScan(scan.coordinator, scan.scanId)).scan).toMatchObject({ state: 'signed', contentHash: hash })
})

test('a comment is at a norm of this round', async () => {
  const { coordinator, scanId } = await aScan(db)
  await expect(comment(coordinator, scanId, 'Z', { body: 'x' })).rejects.toMatchObject(problem('norms', 'norm_unknown'))
})

test('nobody writes a comment in the name of someone else, also not by SQL', async () => {
  const { coordinator, scanId, organisationId, mayor } = await aScan(db)
  const forge = inTransaction(coordinator, (tx) =>
    tx.db.execute(sql`insert into assessments.comments (scan_id, organisation_id, norm, body, author_id, written_at)
      values (${scanId}::uuid, ${organisationId}::uuid, 'A', 'x', ${personIn(mayor).personId}::uuid, now())`),
  )
  await expect(forge).rejects.toThrow()
})

test('in a closed round nobody is asked any more', async () => {
  const { coordinator, scanId, as, leader, round } = await aScan(db)
  const { personId } = personIn(await as('contributor'))
  await closeRound(leader, round.id, true)
  await expect(delegate(coordinator, scanId, { node: 'A', personId })).rejects.toMatchObject({
    reason: 'assessments.round_not_open',
  })
})
