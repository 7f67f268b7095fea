import type { Framework, FrameworkNode, Text } from '../model.ts'
import { levelText, nodeOf } from '../tree.ts'

const texts = ['title', 'text', 'guidance', 'evidence'] as const
export type TextField = (typeof texts)[number] | 'testForms' | 'levels'

/** The node of a norm; null for a theme and for what is not there. */
export function normOf(framework: Framework, code: string): FrameworkNode | null {
  const node = nodeOf(framework, code)
  return node?.assessable ? node : null
}

/** What is asked in another way in the newer version: texts, forms of testing, or what a level means. White space aside. */
export function changedFields(before: Framework, after: Framework, codes: { from: string; to: string }): TextField[] {
  const [was, is] = [nodeOf(before, codes.from), nodeOf(after, codes.to)]
  if (!was || !is) return []
  const fields: TextField[] = texts.filter((key) => print(was[key]) !== print(is[key]))
  if (JSON.stringify(was.testForms ?? []) !== JSON.stringify(is.testForms ?? [])) fields.push('testForms')
  const levels = ([framework, node]: readonly [Framework, FrameworkNode]) =>
    framework.scale.map(({ level }) => print(levelText(framework, node, level))).join('\u0000')
  if (levels([before, was]) !== levels([after, is])) fields.push('levels')
  return fields
}

const print = (text: Text | undefined): string =>
  JSON.stringify(
    Object.entries(text ?? {})
      .map(([language, words]) => [language, words.replace(/\s+/g, ' ').trim()])
      .sort(([a = ''], [b = '']) => (a < b ? -1 : 1)),
  )

/** Whether both versions have the same levels by number and name, so that a level needs no translation. */
export const isSameScale = ({ scale: before }: Framework, { scale: after }: Framework): boolean =>
  before.length === after.length &&
  before.every((level, at) => level.level === after[at]?.level && print(level.name) === print(after[at]?.name))
