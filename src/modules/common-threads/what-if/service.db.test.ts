import { beforeAll, expect, test } from 'vitest'
import { districtRoles, municipalRoles } from '#platform/access'
import { readSheets } from '#platform/spreadsheets'
import { anActor, ctxFor, testDatabase } from '#platform/testing'
import { allowNames } from '../sample-round.ts'
import { aRoundToWeigh } from '../weighing/sample-weighing.ts'
import { pageData } from './components/page-data.ts'
import { waterbedFile } from './file.ts'
import { readWaterbed } from './service.ts'

const { db } = await testDatabase()
let sample: Awaited<ReturnType<typeof aRoundToWeigh>>
beforeAll(async () => {
  sample = await aRoundToWeigh(db)
})
const asked = { theme: '', norm: '', raise: '' }
const errorOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error) => error.code,
  )

test('a norm shows each municipality, the weakest, the lowest level and how uneven the district is', async () => {
  const { analyst, roundId, places } = sample
  const found = await readWaterbed(analyst, roundId, { ...asked, norm: 'P2' })
  // Levels 0, 4, 0, 4 in a row: every pair differs by the whole scale.
  expect(found).toMatchObject({
    subject: { kind: 'norm', code: 'P2' },
    district: 1,
    highest: 1,
    lowest: { height: 0, count: 2 },
    answered: 4,
    total: 4,
    classes: { counts: [2, 0, 0, 0, 2], unknown: 0 },
  })
  const byCode = new Map(found.places.map((place) => [place.code, place]))
  expect(places.map(({ code }) => [byCode.get(code)?.exposure, byCode.get(code)?.isWeakest])).toEqual([
    [1, true],
    [0, false],
    [1, true],
    [0, false],
  ])
  // Twice 3 * 16 over 6, by twice the variance: 3 * 96 / (2 * 6 * 16) = 1.5.
  expect(found.geary).toMatchObject({ c: 1.5, n: 4 })
})

test('without a question it is the theme in which neighbours differ most; a norm of another theme gives way', async () => {
  const { analyst, roundId } = sample
  expect((await readWaterbed(analyst, roundId, asked)).subject).toEqual({ kind: 'theme', code: 'P' })
  const other = await readWaterbed(analyst, roundId, { ...asked, theme: 'Q', norm: 'P2' })
  expect(other.subject).toEqual({ kind: 'theme', code: 'Q' })
  expect(other.subjects.map(({ code }) => code)).toEqual(['P', 'P1', 'P2', 'Q', 'Q1', 'Q2'])
})

test('raising one municipality shows every neighbour and the district, before and after', async () => {
  const { analyst, roundId, places } = sample
  const [first, second] = places
  const { whatIf } = await readWaterbed(analyst, roundId, { ...asked, norm: 'P2', raise: first?.code ?? '' })
  expect(whatIf).toMatchObject({
    own: { before: 1, after: 3 / 4 },
    district: { before: 1, after: 11 / 12 },
    highest: { before: 1, after: 1 },
    neighbours: [{ name: second?.name, before: 0, after: 0 }],
    raises: 0,
    lowers: 0,
    isIdle: false,
  })
  const top = await readWaterbed(analyst, roundId, { ...asked, norm: 'P2', raise: second?.code ?? '' })
  expect(top.whatIf?.isIdle).toBe(true)
})

test('a step alone that makes neighbours more exposed is told', async () => {
  const { analyst, roundId, places } = sample
  const { whatIf } = await readWaterbed(analyst, roundId, { ...asked, norm: 'Q2', raise: places[1]?.code ?? '' })
  expect(whatIf).toMatchObject({ raises: 2, district: { before: 0 } })
  const { best } = await readWaterbed(analyst, roundId, { ...asked, norm: 'P2' })
  expect(best[0]).toMatchObject({ norm: 'P2', from: 0, to: 1 })
})

test('who may not see names gets the distribution and themselves: no name, code or exposure of another', async () => {
  const { as, roundId, places, districtId } = sample
  const [own, ...others] = places
  const viewers = [as('coordinator', own?.id ?? ''), as('board-member', districtId), as('province-reader', districtId)]
  for (const [at, ctx] of viewers.entries()) {
    for (const raise of ['', own?.code ?? '', others[0]?.code ?? '']) {
      const found = await readWaterbed(ctx, roundId, { ...asked, norm: 'P2', raise })
      expect(found.places.map(({ code }) => code)).toEqual(at === 0 ? [own?.code] : [])
      expect(found.whatIf === null).toBe(!(at === 0 && raise === own?.code))
      expect(found.whatIf?.neighbours ?? []).toEqual([])
      expect(found.best[0]?.municipality).toBeNull()
      expect(found.classes.counts).toEqual([2, 0, 0, 0, 2])
      const { round: _round, framework: _framework, ...shown } = found
      for (const { code, name } of others)
        for (const secret of [code, name]) expect(JSON.stringify([shown, pageData(found, 'nl')])).not.toContain(secret)
    }
    const { content } = await waterbedFile(ctx, roundId, 'xlsx', 'nl')
    const read = await readSheets(content as Uint8Array)
    for (const { code, name } of others)
      for (const secret of [code, name]) expect(JSON.stringify(read)).not.toContain(secret)
  }
})

test('a board member sees names when the district allowed that', async () => {
  const { as, roundId, places, districtId } = await aRoundToWeigh(db)
  await allowNames(db, districtId)
  const found = await readWaterbed(as('board-member', districtId), roundId, { ...asked, raise: places[0]?.code ?? '' })
  expect(found.places).toHaveLength(4)
  expect(found.whatIf?.neighbours).toHaveLength(1)
})

test('the file holds every theme and norm, and for who may see names each municipality', async () => {
  const { analyst, roundId, places } = sample
  const csv = await waterbedFile(analyst, roundId, 'csv', 'nl')
  expect(csv.name).toBe('waterbed.csv')
  expect(String(csv.content).trim().split('\r\n')).toHaveLength(7)
  const { content } = await waterbedFile(analyst, roundId, 'xlsx', 'nl')
  const read = await readSheets(content as Uint8Array)
  const [, exposures] = 'sheets' in read ? read.sheets : []
  expect(exposures?.rows[0]?.map(({ text }) => text).sort()).toEqual(
    [...places.map(({ name }) => name), 'Thema of norm'].sort(),
  )
})

test('no one of another district reads it, and no one without a part in the picture', async () => {
  const { roundId, as, places } = sample
  const districtId = crypto.randomUUID()
  const strangers = [
    ...districtRoles.map((role) => anActor(role, { organisationId: districtId, districtId })),
    ...municipalRoles.map((role) => anActor(role, { districtId })),
    anActor('province-reader'),
  ]
  for (const actor of strangers) {
    const ctx = ctxFor(db, actor)
    expect(['forbidden', 'not_found'], actor.roles[0]).toContain(await errorOf(readWaterbed(ctx, roundId, asked)))
    expect(['forbidden', 'not_found']).toContain(await errorOf(waterbedFile(ctx, roundId, 'csv', 'nl')))
  }
  for (const role of ['employee', 'trainer', 'manager'] as const)
    expect(await errorOf(readWaterbed(as(role, places[0]?.id ?? ''), roundId, asked))).toBe('forbidden')
})
