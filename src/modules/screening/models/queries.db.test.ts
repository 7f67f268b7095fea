import { expect, test } from 'vitest'
import { aDistrict, aMember } from '#modules/organisations'
import { ctxFor, testDatabase } from '#platform/testing'
import { aModel } from '../testing.ts'
import { currentModel, listModels, readModel } from './queries.ts'
import { models } from './schema.ts'

const { db } = await testDatabase()

test('everyone in the district reads the version that holds; a draft is the district’s own', async () => {
  const { districtId, municipalities } = await aDistrict(db, 1)
  const at = { organisationId: municipalities[0]?.id ?? '', districtId }
  const { id, content, ...rest } = await aModel(db, districtId)
  const [draft] = await db
    .insert(models)
    .values({
      organisationId: districtId,
      version: 2,
      title: 'Volgende',
      content,
      madeBy: rest.madeBy,
      madeAt: rest.madeAt,
    })
    .returning()
  const employee = ctxFor(db, await aMember(db, at, 'employee'))
  const leader = ctxFor(db, await aMember(db, districtId, 'project-leader'))
  const stranger = ctxFor(db, await aMember(db, (await aDistrict(db, 0)).districtId, 'project-leader'))
  expect((await listModels(employee)).map(({ version }) => version)).toEqual([1])
  expect((await listModels(leader)).map(({ version }) => version)).toEqual([2, 1])
  expect((await currentModel(leader))?.version).toBe(1)
  expect((await readModel(employee, id)).content).toEqual(content)
  await expect(readModel(employee, draft?.id ?? '')).rejects.toMatchObject({ code: 'not_found' })
  await expect(readModel(stranger, id)).rejects.toMatchObject({ code: 'not_found' })
  const board = ctxFor(db, await aMember(db, districtId, 'board-member'))
  await expect(readModel(board, id)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(currentModel(board)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(listModels(board)).rejects.toMatchObject({ code: 'forbidden' })
})
