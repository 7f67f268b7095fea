import type { Framework, FrameworkNode } from '../model.ts'
import { norms, textIn } from '../tree.ts'
import { normOf } from './same.ts'

/**
 * Norms of the newer version whose words look most like an older norm, best first: the share of words in common (Jaccard)
 * over title and text. Only a help to choose from.
 */
export function similarNorms(before: Framework, after: Framework, code: string, most = 5): FrameworkNode[] {
  const node = normOf(before, code)
  if (!node) return []
  const mine = wordsOf(node, before.language)
  return norms(after)
    .map((one) => ({ one, share: shareOf(mine, wordsOf(one, after.language)) }))
    .filter(({ share }) => share >= 0.15)
    .sort((a, b) => b.share - a.share)
    .slice(0, most)
    .map(({ one }) => one)
}

const wordsOf = (node: FrameworkNode, language: string): Set<string> =>
  new Set(
    `${textIn(node.title, language)} ${textIn(node.text, language)}`
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 3),
  )

function shareOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = [...a].filter((word) => b.has(word)).length
  return both === 0 ? 0 : both / (a.size + b.size - both)
}
