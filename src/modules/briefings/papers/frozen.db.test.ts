import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { closeRound, readRound, sign, submit } from '#modules/assessments'
import { createThread, publishThread } from '#modules/common-threads'
import { aMember, changeOrganisation } from '#modules/organisations'
import { ctxFor, testDatabase } from '#platform/testing'
import { keepStyle } from '../house/keeping.ts'
import { readStyle } from '../house/queries.ts'
import { svgLogo } from '../testing-logo.ts'
import { changePaper, nextVersion, removePaper } from './keeping.ts'
import { publishPaper, releasePaper, withdrawPaper } from './publishing.ts'
import { aPaper, aPaperDistrict, makerOf, type PaperDistrict } from './testing.ts'
import { contentOf, paperFile } from './writing-papers.ts'

const { db } = await testDatabase()

let district: PaperDistrict
beforeAll(async () => {
  district = await aPaperDistrict(db)
})

/** What can happen after a paper was published; some of it is refused, and none of it may reach the paper. */
const happenings = {
  'a municipality hands in its scan': async () => {
    const { scans } = await readRound(district.leader, district.roundId)
    const scan = scans.find(({ organisationId }) => organisationId === district.municipalityId)
    const { contentHash } = await submit(district.coordinator, scan?.id ?? '', true)
    await sign(ctxFor(db, await aMember(db, district.at, 'mayor')), scan?.id ?? '', contentHash ?? '')
  },
  'a thread is published': async () => {
    const fields = { title: 'Nieuwe draad', description: '', norms: ['BW-01'], municipalities: [], revision: 0 }
    const { id } = await createThread(district.leader, district.roundId, fields)
    await publishThread(district.leader, id, true)
  },
  'the round is closed': () => closeRound(district.leader, district.roundId, true),
  'a next version is written and published': async (id: string, maker: PaperDistrict['leader']) => {
    const next = await nextVersion(maker, id)
    await changePaper(maker, next.id, { title: 'Anders', texts: { opening: 'Heel anders' }, revision: next.revision })
    await publishPaper(maker, next.id)
  },
  'someone tries to change it': (id: string, maker: PaperDistrict['leader']) =>
    changePaper(maker, id, { title: 'Anders', texts: { opening: 'Heel anders' }, revision: 2 }),
  'someone tries to publish it again': (id: string, maker: PaperDistrict['leader']) => publishPaper(maker, id),
  'someone tries to remove it': (id: string, maker: PaperDistrict['leader']) => removePaper(maker, id),
  'it is released or held': async (id: string, maker: PaperDistrict['leader']) => {
    await releasePaper(maker, id, true)
    await releasePaper(maker, id, false)
  },
  'it is withdrawn': (id: string, maker: PaperDistrict['leader']) => withdrawPaper(maker, id, 'niet meer juist'),
  'the district gets another name': () =>
    changeOrganisation(district.leader, district.districtId, { name: `Ander district ${crypto.randomUUID()}` }),
  'the district gets another house style': async () => {
    const { revision } = await readStyle(district.leader)
    const style = {
      name: 'Nieuw',
      accent: '#5a1a4c',
      secondAccent: '#b06000',
      footer: '',
      logoAlt: '',
      removeLogo: false,
    }
    await keepStyle(district.leader, { ...style, revision }, null)
  },
} satisfies Record<string, (id: string, maker: PaperDistrict['leader']) => Promise<unknown>>

type Happening = keyof typeof happenings
const names = Object.keys(happenings).filter((name): name is Happening => name in happenings)

test('whatever happens after it was published, a frozen paper keeps every byte', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('results' as const, 'fact-sheet' as const, 'progress' as const),
      fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: 5 }),
      async (kind, then) => {
        const maker = makerOf(district, kind)
        const { id, revision } = await aPaper(district, kind)
        await changePaper(maker, id, { title: 'Zoals het was', texts: { opening: 'Zo **was** het.' }, revision })
        const { sha256 } = await publishPaper(maker, id)
        const before = await contentOf(maker, id)
        for (const name of then) await Promise.resolve(happenings[name](id, maker)).catch(() => {})
        const after = await contentOf(maker, id)
        expect(after.row.frozen).toBe(before.row.frozen)
        expect(after.row.sha256).toBe(sha256)
        expect(after.paper).toEqual(before.paper)
      },
    ),
    { numRuns: 8 },
  )
}, 60_000)

test('a frozen paper gives the same file on another day, after its figures moved on', async () => {
  const { leader } = district
  const { id } = await aPaper(district)
  await publishPaper(leader, id)
  const files = (ctx: typeof leader) =>
    Promise.all((['pdf', 'docx', 'xlsx', 'csv'] as const).map((form) => paperFile(ctx, id, form)))
  const before = await files(leader)
  const later = { ...leader, now: new Date('2031-05-05T10:00:00Z') }
  for (const [at, { name, content }] of (await files(later)).entries()) {
    expect(name).toBe(before[at]?.name)
    expect(Buffer.from(content).equals(Buffer.from(before[at]?.content ?? [])), name).toBe(true)
  }
})

test('a published paper keeps the style that it was published with, in every form; a draft follows the new one', async () => {
  const { leader } = district
  const { id } = await aPaper(district)
  const { id: draft } = await aPaper(district)
  await publishPaper(leader, id)
  const written = async (paper: string) => Buffer.from((await paperFile(leader, paper, 'html')).content).toString()
  const before = await written(id)
  await happenings['the district gets another house style']()
  const { revision } = await readStyle(leader)
  const style = {
    name: 'Weer anders',
    accent: '#123456',
    secondAccent: '#234567',
    footer: 'Onderaan',
    removeLogo: false,
  }
  await keepStyle(
    leader,
    { ...style, logoAlt: svgLogo.alt, revision },
    { bytes: Buffer.from(svgLogo.base64, 'base64') },
  )
  expect(await written(id)).toBe(before)
  const now = await written(draft)
  for (const word of ['--accent: #123456', '--second: #234567', 'Onderaan', svgLogo.base64]) {
    expect(before).not.toContain(word)
    expect(now).toContain(word)
  }
})
