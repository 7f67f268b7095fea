/** Bits of work when it is quiet, and at most: about 4,000 and 1,000,000 hashes, which take a phone 20 ms and 5 s. */
const [fewest, most] = [12, 20]
/** So many reports in five minutes are ordinary, also for a whole district; above that each doubling costs a bit more. */
const ordinary = 200
const window = 5 * 60_000

/** Bits of work at so many in five minutes: each doubling above the ordinary costs one more. */
export const bitsFor = (count: number): number =>
  count <= ordinary ? fewest : Math.min(most, fewest + Math.ceil(Math.log2(count / ordinary)))

/** In so many reports of one server nothing is told to the others: a quarter of an ordinary day's rush. After that each so many. */
const [unshared, step] = [ordinary / 4, 10]

/**
 * How much work a report costs now. There is no limit per address: all employees share that of the office. Who floods pays
 * with their own processor, and nobody is refused. Servers of one installation tell each other of a flood by the database, and only of that:
 * what is written on an ordinary day would tell when a report came.
 */
export class Load {
  private moments: number[] = []
  private waiting = 0

  /** A report came in. @returns how many are to be told to the other servers with it: none, or a step */
  add(now: Date): number {
    this.moments.push(now.getTime())
    if (this.moments.length > 4 * ordinary * 2 ** (most - fewest)) this.moments = this.recent(now)
    // As many as that within the window are there when the one so many ago is.
    if ((this.moments.at(-unshared - 1) ?? 0) <= now.getTime() - window) return 0
    this.waiting += 1
    if (this.waiting < step) return 0
    this.waiting = 0
    return step
  }

  /** @param shared what all servers together told */
  bits(now: Date, shared: number): number {
    this.moments = this.recent(now)
    return bitsFor(Math.max(this.moments.length, shared))
  }

  private recent(now: Date): number[] {
    const from = now.getTime() - window
    const first = this.moments.findIndex((moment) => moment > from)
    return first < 0 ? [] : this.moments.slice(first)
  }
}
