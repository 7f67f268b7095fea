import { expect, test } from 'vitest'
import { closeRound, createRound } from '#modules/assessments'
import { createThread, publishThread } from '#modules/common-threads'
import { basisOpOrde, frameworks } from '#modules/frameworks'
import { aDistrict, aMember } from '#modules/organisations'
import { systemCtx } from '#platform/db'
import { aMoment, ctxFor, testDatabase } from '#platform/testing'
import { addTarget, chooseRounds } from '../results/service.ts'
import { giveStanding } from '../standing/service.ts'
import { aProgramme } from '../testing.ts'
import { livingFigures } from './registry.ts'

const { db } = await testDatabase()

async function aPlace() {
  const { districtId } = await aDistrict(db, 3)
  const leader = await aMember(db, districtId, 'project-leader')
  const ctx = ctxFor(db, leader)
  const { programmeId, subProjectIds } = await aProgramme(db, districtId, leader)
  return { districtId, leader: ctx, programmeId, sub: subProjectIds[0] ?? '' }
}

async function withRound() {
  const place = await aPlace()
  const { id: frameworkId } = await frameworks.create(
    place.leader,
    { ...(await basisOpOrde()), code: crypto.randomUUID() },
    {
      format: 'weerwerk',
      warnings: [],
    },
  )
  await frameworks.publish(place.leader, frameworkId)
  const round = await createRound(place.leader, {
    title: 'Proefronde',
    frameworkId,
    referenceDay: '2024-01-01',
    opensOn: '2024-01-01',
    closesOn: '2024-03-01',
    reminderDays: [],
    groups: [],
    municipalities: [],
  })
  const thread = await createThread(place.leader, round.id, {
    title: 'Draad',
    description: 'Wat we zien',
    norms: ['OC-04'],
    municipalities: [],
    revision: 0,
  })
  return { ...place, round, thread }
}

const textsOf = async (...asked: Parameters<typeof livingFigures>) =>
  Object.fromEntries((await livingFigures(...asked)).map(({ key, text }) => [key, text]))

test('before any round the figures are those of the plan', async () => {
  const { leader, programmeId } = await aPlace()
  expect(await textsOf(leader, programmeId)).toEqual({
    'programme.title': 'Programma',
    'programme.starts': '1 januari 2024',
    'programme.ends': '31 december 2024',
    'programme.lines': '1',
    'programme.sub-projects': '2',
    'programme.parts': '4',
    'programme.ahead': '0',
    'programme.busy': '2',
    'programme.over': '0',
  })
})

test('the latest round and its threads have figures, the same for who reads, and for the system', async () => {
  const { leader, programmeId, districtId, thread, round } = await withRound()
  await publishThread(leader, thread.id, true)
  const figures = await livingFigures(leader, programmeId)
  const keys = ['round.title', 'round.municipalities', 'round.signed', 'round.open', 'norms.total', 'threads.published']
  const all = new Map(figures.map((one) => [one.key, one]))
  expect(keys.map((key) => all.get(key)?.text)).toEqual(['Proefronde', '3', '0', '3', '60', '1'])
  expect(all.get('round.signed')).not.toHaveProperty('rests')
  expect(all.get(`thread.${thread.id.slice(0, 8)}`)).toMatchObject({ value: 0, rests: { on: thread.id } })
  const board = ctxFor(db, await aMember(db, districtId, 'board-member'))
  expect(await livingFigures(board, programmeId)).toEqual(figures)
  expect(await livingFigures(systemCtx(db, aMoment), programmeId)).toEqual(figures)
  await closeRound(leader, round.id, true)
  const closed = await livingFigures(leader, programmeId)
  expect(closed.find(({ key }) => key === 'round.signed')?.rests).toEqual({ on: round.id, since: '2024-01-15' })
})

test('the figure of a thread that is not published is marked', async () => {
  const { leader, programmeId, thread } = await withRound()
  const key = `thread.${thread.id.slice(0, 8)}`
  const marked = async () => (await livingFigures(leader, programmeId)).find((one) => one.key === key)?.withdrawn
  expect(await marked()).toBe(true)
  await publishThread(leader, thread.id, true)
  expect(await marked()).toBeUndefined()
  await publishThread(leader, thread.id, false)
  expect(await marked()).toBe(true)
})

test('figures are for who reads the programme; another district has its own', async () => {
  const { programmeId, districtId } = await aPlace()
  const oto = ctxFor(db, await aMember(db, districtId, 'oto-planner'))
  await expect(livingFigures(oto, programmeId)).rejects.toMatchObject({ code: 'not_found' })
  const elsewhere = await withRound()
  await expect(livingFigures(elsewhere.leader, programmeId)).rejects.toMatchObject({ code: 'not_found' })
  expect(Object.keys(await textsOf(systemCtx(db, aMoment), programmeId))).not.toContain('round.signed')
})

test('how often sub-projects are green, amber and red is a figure, from the first report on', async () => {
  const { leader, programmeId, sub } = await aPlace()
  expect(Object.keys(await textsOf(leader, programmeId))).not.toContain('standing.green')
  await giveStanding(leader, programmeId, sub, {
    reportedOn: '2024-01-05',
    ...({ time: 'green', money: 'amber', capacity: 'green', quality: 'red' } as const),
    ...{ timeExplanation: null, moneyExplanation: 'Duurder', capacityExplanation: null, qualityExplanation: 'Traag' },
  })
  expect(await textsOf(leader, programmeId)).toMatchObject({
    'standing.green': '2',
    'standing.amber': '1',
    'standing.red': '1',
  })
})

test('a target is a figure by its sub-project and norm; what was not measured has none', async () => {
  const { leader, programmeId, sub, round } = await withRound()
  await chooseRounds(leader, programmeId, { baselineId: round.id, measuredId: null, laterId: null, revision: 0 })
  const aim = { subProjectId: sub, norm: 'OC-04', indicator: null, percent: null, municipalities: 2 }
  await addTarget(leader, programmeId, aim)
  const figures = new Map((await livingFigures(leader, programmeId)).map((one) => [one.key, one]))
  expect(figures.get('results.targets')?.text).toBe('1')
  const target = figures.get('result.1.oc-04.target')
  expect(target).toMatchObject({ value: 2, source: 'Doelen van Programma' })
  expect(target?.titles?.nl).toContain('OC-04 · Afstemming veiligheid en HR')
  expect(target?.titles?.en).toContain('Municipalities that must reach it')
  expect([...figures.keys()].filter((key) => /measured|baseline|met$/.test(key))).toEqual([])
})

test('figures are said in a language, with titles in both, under the same names', async () => {
  const { leader, programmeId } = await withRound()
  const [nl, en] = [await livingFigures(leader, programmeId, 'nl'), await livingFigures(leader, programmeId, 'en')]
  expect(en.map(({ key }) => key)).toEqual(nl.map(({ key }) => key))
  expect(en.map(({ titles }) => titles)).toEqual(nl.map(({ titles }) => titles))
  for (const one of [...nl, ...en]) expect(one.titles?.en, one.key).not.toBe(one.titles?.nl)
  expect(en.find(({ key }) => key === 'programme.starts')).toMatchObject({
    title: 'First day of the programme',
    text: '1 January 2024',
  })
})

test('asked for some names, what is told of those is the same as when all are told', async () => {
  const { leader, programmeId } = await withRound()
  for (const one of await livingFigures(leader, programmeId))
    expect(await livingFigures(leader, programmeId, 'nl', [one.key])).toContainEqual(one)
  expect(await livingFigures(leader, programmeId, 'nl', [])).toEqual([])
})
