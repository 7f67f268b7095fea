import { choicesOf } from '#platform/lists'

/** Two sources by their codes, and whether only what differs is shown. */
export function pairAsked(request: Request) {
  const choices = choicesOf(request, ['een', 'ander', 'toon'])
  const pair = { one: choices.een, other: choices.ander }
  return { choices, pair, onlyDifferences: choices.toon === 'verschillen' }
}
