import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { log } from '#platform/log'
import { destroyExpired } from '#platform/retention'
import { testDatabase } from '#platform/testing'
import { changePaper } from './keeping.ts'
import { publishPaper, withdrawPaper } from './publishing.ts'
import { papersRetention } from './retention.ts'
import { papers, textBlocks } from './schema.ts'
import { aPaper, aPaperDistrict } from './testing.ts'

log.level = 'silent'
const { db } = await testDatabase()
const destroyOn = (day: string) => destroyExpired(db, papersRetention, new Date(`${day}T03:30:00Z`))

test('a paper goes ten years after it was published or withdrawn, with its texts; a draft stays', async () => {
  const district = await aPaperDistrict(db)
  const { leader } = district
  const written = async () => {
    const { id, revision } = await aPaper(district)
    await changePaper(leader, id, { title: 'Stuk', texts: { opening: 'Een tekst' }, revision })
    return id
  }
  const [draft, published, withdrawn] = [await written(), await written(), await written()]
  await publishPaper(leader, published)
  await publishPaper(leader, withdrawn)
  const later = { ...leader, now: new Date('2025-06-01T10:00:00Z') }
  await withdrawPaper(later, withdrawn, 'er stond een fout in')
  const left = async () => {
    const rows = await db.select({ id: papers.id }).from(papers).where(eq(papers.organisationId, district.districtId))
    const texts = await db.select().from(textBlocks).where(eq(textBlocks.organisationId, district.districtId))
    expect(new Set(texts.map(({ paperId }) => paperId))).toEqual(new Set(rows.map(({ id }) => id)))
    return new Set(rows.map(({ id }) => id))
  }
  await destroyOn('2034-01-14')
  expect(await left()).toEqual(new Set([draft, published, withdrawn]))
  expect(await destroyOn('2034-01-15')).toMatchObject({ 'briefings.papers': 1 })
  expect(await left()).toEqual(new Set([draft, withdrawn]))
  await destroyOn('2035-05-31')
  expect(await left()).toEqual(new Set([draft, withdrawn]))
  expect(await destroyOn('2035-06-01')).toMatchObject({ 'briefings.papers': 1 })
  expect(await left()).toEqual(new Set([draft]))
})
