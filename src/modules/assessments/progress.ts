import type { Framework, FrameworkNode } from '#modules/frameworks'
import { themeOf } from '#modules/frameworks/reading'
import { type Ask, askedFor } from './asked.ts'
import { type Answer, isAnswered } from './model.ts'

/** How far someone is: `done` counts n.v.t. too, `confirm` the carried answers that wait for a confirmation. */
export type PersonProgress = {
  personId: string | null
  total: number
  done: number
  confirm: number
  waiting: string[]
}

type Given = {
  framework: Framework
  nodes: readonly FrameworkNode[]
  answers: ReadonlyMap<string, Pick<Answer, 'level' | 'notApplicable' | 'needsConfirmation'>>
  asks: readonly Ask[]
}

/**
 * Progress per person, in the order of the norms; `personId` null stands for the norms that nobody is asked for. A norm
 * counts for each person who is asked for it; asking someone for a norm takes it from whoever has its theme.
 */
export function personProgress({ framework, nodes, answers, asks }: Given): PersonProgress[] {
  const people = new Map<string | null, PersonProgress>()
  for (const { code } of nodes) {
    const asked = askedFor(asks, code, themeOf(framework, code))
    const answer = answers.get(code)
    const isGiven = answer !== undefined && isAnswered(answer)
    for (const personId of asked.length > 0 ? asked : [null]) {
      const own = people.get(personId) ?? { personId, total: 0, done: 0, confirm: 0, waiting: [] }
      own.total += 1
      if (isGiven && !answer.needsConfirmation) own.done += 1
      else own.waiting.push(code)
      if (isGiven && answer.needsConfirmation) own.confirm += 1
      people.set(personId, own)
    }
  }
  return [...people.values()]
}
