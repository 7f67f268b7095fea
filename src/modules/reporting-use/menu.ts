import { allows, personOf } from '#platform/access'
import type { Ctx } from '#platform/db'
import { may } from './policy.ts'

const parts = ['use', 'publications', 'survey', 'picture', 'district'] as const
export type UsePart = (typeof parts)[number]
const rules = {
  use: may.see,
  publications: may.readOwn,
  survey: may.readSurvey,
  picture: may.publish,
  district: may.readDistrict,
}

/** The parts that the actor may open. */
export const partsFor = (ctx: Ctx): UsePart[] => parts.filter((part) => allows(ctx, rules[part], personOf(ctx)))
