import type { Contents, OpenPlace } from '../opening.ts'
import type { SealedReport } from '../service.ts'
import type { Answer, Given } from './opener.ts'
import script from './opener.ts?worker&url'

/** More of them than processors help nobody, and each loads the protocol. */
const most = 4

type Opener = { worker: Worker; busyWith: number }

/** Opens reports beside the page, so that it can be used meanwhile, on as many processors as there are. */
export class Openers {
  private readonly openers: readonly Opener[]
  private readonly waiting = new Map<number, (contents: Contents) => void>()
  private given = 0
  private hasEnded = false

  constructor() {
    const count = Math.max(1, Math.min(most, navigator.hardwareConcurrency))
    this.openers = Array.from({ length: count }, () => this.begin())
  }

  private begin(): Opener {
    const opener = { worker: new Worker(script, { type: 'module' }), busyWith: 0 }
    opener.worker.addEventListener('message', ({ data: { ticket, contents } }: MessageEvent<Answer>) => {
      opener.busyWith -= 1
      this.waiting.get(ticket)?.(contents)
      this.waiting.delete(ticket)
    })
    // A script that does not load opens nothing; the page then says which reports are not open.
    opener.worker.addEventListener('error', () => this.end())
    return opener
  }

  /** Gives them what they open with. */
  unlock(places: ReadonlyMap<string, OpenPlace>): void {
    for (const { worker } of this.openers) worker.postMessage({ places } satisfies Given)
  }

  /** By the one that has least to do; `closed` when they ended. */
  open(report: SealedReport): Promise<Contents> {
    const [opener] = this.openers.toSorted((a, b) => a.busyWith - b.busyWith)
    if (!opener || this.hasEnded) return Promise.resolve('closed')
    const ticket = this.given++
    opener.busyWith += 1
    opener.worker.postMessage({ ticket, report } satisfies Given)
    return new Promise((done) => this.waiting.set(ticket, done))
  }

  /** Ends them with all they know. */
  end(): void {
    this.hasEnded = true
    for (const { worker } of this.openers) worker.terminate()
    for (const done of this.waiting.values()) done('closed')
    this.waiting.clear()
  }
}
