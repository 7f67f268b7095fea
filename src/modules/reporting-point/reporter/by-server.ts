import { dayOf } from '#platform/language'
import { reporterKeys } from '../crypto/index.ts'
import type { Intake, SealedMailbox } from '../intake/service.ts'
import type { Typed } from './content.ts'
import { bodyOf, directoryOf, type OpenMailbox, openMailbox, type PointView, saltOf, sealReport } from './sending.ts'

/** For a browser without script: the same protocol, run here for the length of one request. Nothing of it is kept or logged. */
export class ByServer {
  private readonly intake: Intake

  constructor(intake: Intake) {
    this.intake = intake
  }

  /** @returns the seven words, or why it was not kept. @throws Refused for a directory that may not be used */
  async report(point: PointView, typed: Typed, kind: 'report' | 'question', now: Date, entrance = '') {
    const today = dayOf(now)
    const own = { ...point, work: { ...point.work, bits: 0 } }
    const report = await sealReport(own, directoryOf(point, today), typed, kind, today)
    const { work: _, ...body } = bodyOf(report, point.work.challenge)
    const done = await this.intake.receiveHere(point.code, body, now, entrance)
    return done === 'stored' || done === 'known' ? { words: report.receipt } : { fault: done }
  }

  /** The mailbox of seven words. @returns null for words without one. @throws Refused when it was changed */
  async open(words: string, now: Date): Promise<{ box: SealedMailbox; open: OpenMailbox; mailboxHash: string } | null> {
    const salt = await this.intake.salt()
    const { mailboxHash } = await reporterKeys(words, saltOf(salt))
    const box = await this.intake.mailbox(mailboxHash, now)
    return box && { box, mailboxHash, open: await openMailbox(words, salt, box) }
  }

  /** Writes back. @returns `stored`, or `taken` and `closed` when that can't be now; null without a mailbox */
  async write(words: string, text: string, now: Date): Promise<'stored' | 'taken' | 'closed' | null> {
    const found = await this.open(words, now)
    if (!found) return null
    const { mailboxHash, open } = found
    const file = await open.reply(text, dayOf(now))
    return this.intake.add({ mailboxHash, seq: open.count, epoch: open.epoch, file }, now)
  }
}
