import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { personOf } from '#platform/access'
import { testDatabase } from '#platform/testing'
import { makeLink } from '../own/links.ts'
import { links } from '../own/schema.ts'
import { readOwn } from '../own/view.ts'
import { linkFile, unlinkedFiles } from './linking.ts'
import { openFile } from './opening.ts'
import { aCandidate, aHr, anEmployment } from './testing.ts'

const { db } = await testDatabase()

test('an employment that comes in is proposed for the candidate; once HR confirmed, the person reads the file by login', async () => {
  const { hr, profile, at, as } = await aHr(db, 'B')
  const name = 'Nieuwe Collega (fictief)'
  const file = await openFile(hr, aCandidate(profile, { name, mail: 'nieuw@example.org' }))
  await makeLink(hr, file.id)
  const came = await anEmployment(db, at.organisationId, { name, startsOn: '2024-02-05' })
  await anEmployment(db, at.organisationId, { name: 'Iemand anders', startsOn: '2024-02-01' })
  const [loose] = await unlinkedFiles(hr)
  expect(loose).toMatchObject({ id: file.id, matches: [{ employmentId: came.employmentId, startsOn: '2024-02-05' }] })
  expect(await linkFile(hr, file.id, came.employmentId)).toMatchObject({ ...came, mail: null })
  expect(await unlinkedFiles(hr)).toEqual([])
  const [link] = await db.select().from(links).where(eq(links.fileId, file.id))
  expect(link?.withdrawnAt).not.toBeNull()
  const employee = await as('employee')
  const me = { ...employee, actor: { ...personOf(employee), personId: came.personId } }
  expect((await readOwn(me)).files.map((one) => one.file.id)).toEqual([file.id])
  await expect(linkFile(hr, file.id, came.employmentId)).rejects.toMatchObject({ reason: 'screening.linked_already' })
})

test('an employment of another organisation or with a file of its own is refused', async () => {
  const { hr, profile, at, there } = await aHr(db, 'B')
  const { id } = await openFile(hr, aCandidate(profile))
  const far = await anEmployment(db, there.organisationId, { name: 'Ver', startsOn: '2024-02-01' })
  const problems = [{ path: 'employmentId', reason: 'screening.employment_unknown' }]
  await expect(linkFile(hr, id, far.employmentId)).rejects.toMatchObject({ problems })
  const near = await anEmployment(db, at.organisationId, { name: 'Kandidaat (fictief)', startsOn: '2024-02-01' })
  await openFile(hr, aCandidate(profile, { employmentId: near.employmentId, name: null, mail: null }))
  expect(await unlinkedFiles(hr)).toMatchObject([{ id, matches: [] }])
  await expect(linkFile(hr, id, near.employmentId)).rejects.toMatchObject({ reason: 'screening.file_open_already' })
})

test('who begins later gets a file, due by the day that the staff file tells', async () => {
  const { hr, profile, at } = await aHr(db, 'B')
  const { employmentId } = await anEmployment(db, at.organisationId, { name: 'Straks', startsOn: '2024-03-01' })
  const input = aCandidate(profile, { employmentId, name: null, mail: null, startsOn: null })
  expect(await openFile(hr, input)).toMatchObject({ employmentId, startsOn: '2024-03-01' })
})
