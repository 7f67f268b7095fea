import type { Ctx } from '#platform/db'
import type { Source } from '../catalogue/model.ts'
import { publishedSources } from '../catalogue/queries.ts'
import type { QuestionInput } from './input.ts'
import { type Answer, find } from './model.ts'

/**
 * The sources of the district that hold what is wanted, with whether this role may use them for this task and why: yes, yes with a
 * condition, no, and by code within each. Nothing of the question is kept.
 */
export async function findAnswers(ctx: Ctx, question: QuestionInput): Promise<Answer<Source>[]> {
  const all = await publishedSources(ctx)
  return find(
    all.map(({ code, content }): Source => ({ ...content, code })),
    question,
  )
}
