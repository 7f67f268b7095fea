/** What gets codes: a finding with its quote, or a recommendation. */
export const itemKinds = ['finding', 'recommendation'] as const
export type ItemKind = (typeof itemKinds)[number]

/** The share of items that two people code apart from each other; a fifth is the least that is customary. */
export const doubledShare = 0.2

/** Whether two people code this item: by the first 32 random bits of its id, so always the same answer and no one's choice. */
export const isDoubled = (itemId: string): boolean => Number.parseInt(itemId.slice(0, 8), 16) / 2 ** 32 < doubledShare

/** Codes that one person gave one item; place 1 and 2 are those who work apart, 0 is what they agreed on. */
export type Given = { place: number; codes: readonly string[] }

/**
 * Which codes of an item count: those of its coder; of two coders those they agreed on, until then those that both gave,
 * and none before both are done. Nothing that a person did not confirm counts.
 */
export function countedCodes(given: readonly Given[], isDouble: boolean): string[] {
  const at = (place: number) => given.find((one) => one.place === place)?.codes
  const [first, second, agreed] = [at(1), at(2), at(0)]
  if (!isDouble) return [...(first ?? [])]
  if (!first || !second) return []
  return agreed ? [...agreed] : first.filter((code) => second.includes(code))
}

/** Where an item stands for someone who codes. */
export const itemStates = ['waiting', 'second', 'apart', 'coded'] as const
/** `waiting`: for you; `second`: you are done, someone else is not; `apart`: two people differ; `coded`: done. */
export type ItemState = (typeof itemStates)[number]

export function stateOf(
  given: readonly Given[],
  { isDouble, times, isMine }: { isDouble: boolean; times: number; isMine: boolean },
): ItemState {
  if (!isDouble) return times > 0 ? 'coded' : 'waiting'
  if (times < 2) return isMine ? 'second' : 'waiting'
  const codes = (place: number) => [...(given.find((one) => one.place === place)?.codes ?? [])].sort().join()
  return codes(1) !== codes(2) && !given.some(({ place }) => place === 0) ? 'apart' : 'coded'
}
