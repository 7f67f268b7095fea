import { aDistrict, aMember } from '#modules/organisations'
import { type Ctx, type Db, inTransaction } from '#platform/db'
import { ctxFor } from '#platform/testing'
import type { SourceContent } from '../catalogue/model.ts'
import { sourceOf } from '../catalogue/queries.ts'
import { addShipped } from '../catalogue/shipping.ts'

/** A district with the sources of Weerwerk and those who work on them. */
export async function aSourceDistrict(db: Db) {
  const { districtId, municipalities } = await aDistrict(db, 1)
  const at = { organisationId: municipalities[0]?.id ?? '', districtId }
  const atDistrict = async (role: 'project-leader' | 'analyst') => ctxFor(db, await aMember(db, districtId, role))
  const here = async (role: 'source-manager' | 'privacy-officer' | 'employee') =>
    ctxFor(db, await aMember(db, at, role))
  const leader = await atDistrict('project-leader')
  await addShipped(leader)
  return {
    ...{ districtId, municipalityId: at.organisationId, leader, analyst: await atDistrict('analyst') },
    ...{ manager: await here('source-manager'), lawyer: await here('privacy-officer') },
    employee: await here('employee'),
  }
}
export type SourceDistrict = Awaited<ReturnType<typeof aSourceDistrict>>

/** What a source says now, with some fields otherwise. */
export const contentOf = (ctx: Ctx, code: string, changes: Partial<SourceContent> = {}): Promise<SourceContent> =>
  inTransaction(ctx, async (tx) => ({ ...(await sourceOf(tx, code)).content, ...changes }))
