/** Bits of work when it is quiet, and at most: about 4,000 and 1,000,000 hashes, which take a phone 20 ms and 5 s. */
const [fewest, most] = [12, 20]
/** So many reports in five minutes are ordinary, also for a whole district; above that each doubling costs a bit more. */
const ordinary = 200
const window = 5 * 60_000

/** Bits of work at so many in five minutes: each doubling above the ordinary costs one more. */
export const bitsFor = (count: number): number =>
  count <= ordinary ? fewest : Math.min(most, fewest + Math.ceil(Math.log2(count / ordinary)))

/**
 * How much work a report costs now. There is no limit per address: all employees share that of the office. Who floods pays
 * with their own processor, and nobody is refused.
 */
export class Load {
  private moments: number[] = []

  /** A report came in. */
  add(now: Date): void {
    this.moments.push(now.getTime())
    if (this.moments.length > 4 * ordinary * 2 ** (most - fewest)) this.moments = this.recent(now)
  }

  bits(now: Date): number {
    this.moments = this.recent(now)
    return bitsFor(this.moments.length)
  }

  private recent(now: Date): number[] {
    const from = now.getTime() - window
    const first = this.moments.findIndex((moment) => moment > from)
    return first < 0 ? [] : this.moments.slice(first)
  }
}
