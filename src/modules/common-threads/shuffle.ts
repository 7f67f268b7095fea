/** Puts a part of a list in a random order, in place (Fisher and Yates): each order is as likely. */
export function shuffle(items: number[] | Float64Array, from: number, to: number, random: () => number): void {
  for (let last = to - 1; last > from; last -= 1) {
    const other = from + Math.floor(random() * (last - from + 1))
    const kept = items[last] ?? 0
    items[last] = items[other] ?? 0
    items[other] = kept
  }
}
