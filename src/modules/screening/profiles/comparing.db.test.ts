import { expect, test } from 'vitest'
import { testDatabase } from '#platform/testing'
import { aProfile } from '../testing.ts'
import { compareFunctions, exportComparison, readComparison } from './comparing.ts'
import { approveProfile, proposeProfile } from './deciding.ts'
import { createProfile, endProfile } from './keeping.ts'
import { findProfiles } from './queries.ts'
import { scoreProfile } from './scoring.ts'
import { aFunctionHouse, scoresFor } from './testing.ts'

const { db } = await testDatabase()

/** The same function here and at the neighbour, who chose a class lower with a motivation. */
async function twoHouses() {
  const house = await aFunctionHouse(db)
  const { organisationId, districtId, neighbourId, model, hr } = house
  const there = { organisationId: neighbourId, districtId }
  const { id } = await createProfile(house.next.hr, { name: 'INKOPER', hr21: 'Adviseur II' })
  const security = await house.as('coordinator', there)
  const scores = scoresFor({
    scores: [3, 3, 2, 0, 0, 0, 0, 0],
    class: 'B',
    motivation: 'Alleen binnen raamcontracten.',
  })
  const { revision } = await scoreProfile(house.next.hr, id, scores)
  const { revision: seen } = await proposeProfile(house.next.hr, id, { revision })
  await approveProfile(security, id, { as: 'security', revision: seen })
  await aProfile(db, { organisationId, districtId }, { modelId: model.id, class: 'C', name: 'Inkoper' })
  for (const at of [{ organisationId, districtId }, there]) {
    await aProfile(db, at, { modelId: model.id, class: 'A', name: 'Receptionist' })
    await aProfile(db, at, { modelId: model.id, class: 'B' })
  }
  await createProfile(hr, { name: 'Nog niet vastgesteld', hr21: null })
  await createProfile(house.next.hr, { name: 'Nog niet vastgesteld', hr21: null })
  return { ...house, leader: await house.as('project-leader', { organisationId: districtId, districtId }) }
}

test('functions of several organisations stand side by side, and those that differ are found', async () => {
  const { hr, leader } = await twoHouses()
  for (const ctx of [hr, leader]) {
    const found = await compareFunctions(ctx)
    expect(found).toMatchObject({ count: 2, differing: 1 })
    expect(
      found.results.map(({ name, isDifferent, places }) => [
        name.toLowerCase(),
        isDifferent,
        places.map((one) => one.class),
      ]),
    ).toEqual([
      ['inkoper', true, ['C', 'B']],
      ['receptionist', false, ['A', 'A']],
    ])
    expect((await compareFunctions(ctx, { which: 'differing' })).count).toBe(1)
    expect((await compareFunctions(ctx, { search: 'RECEP' })).count).toBe(1)
    expect((await compareFunctions(ctx, { by: 'hr21' })).count).toBe(0)
  }
})

test('one function says why: the scores are the same, the neighbour chose another class', async () => {
  const { leader } = await twoHouses()
  const { difference, places } = await readComparison(leader, { name: 'inkoper', by: 'name' })
  expect(difference).toEqual({
    ...{ isDifferent: true, factors: [], domains: false, flags: false, versions: false },
    deviations: true,
  })
  expect(places.map((one) => [one.calculatedClass, one.class, one.motivation])).toEqual([
    ['C', 'C', null],
    ['C', 'B', 'Alleen binnen raamcontracten.'],
  ])
  const byHr21 = await readComparison(leader, { name: 'adviseur ii', by: 'hr21' })
  expect([byHr21.name, byHr21.places.length]).toEqual(['Adviseur II', 1])
  await expect(readComparison(leader, { name: 'nog niet vastgesteld', by: 'name' })).rejects.toMatchObject({
    code: 'not_found',
  })
  expect(await exportComparison(leader)).toHaveLength(6)
})

test('a function that ended is compared no more', async () => {
  const { next, leader } = await twoHouses()
  const { places } = await readComparison(leader, { name: 'inkoper', by: 'name' })
  expect(places).toHaveLength(2)
  const { results } = await compareFunctions(leader)
  expect(results[0]?.places).toHaveLength(2)

  const [own] = (await findProfiles(next.hr, { search: 'inkoper' })).results
  await endProfile(next.hr, own?.id ?? '')
  expect((await compareFunctions(leader)).results.map(({ name }) => name)).toEqual(['Receptionist'])
})
