import { dayOf } from '#platform/language'
import { reporterKeys } from '../crypto/index.ts'
import type { Intake, SealedMailbox } from '../intake/service.ts'
import type { Typed } from './content.ts'
import { bodyOf, directoryOf, type OpenMailbox, openMailbox, type PointView, saltOf, sealReport } from './sending.ts'

/** What became of a message that was written back: `not-all` when some of its files found no room; null without a mailbox. */
type Written = 'stored' | 'not-all' | 'taken' | 'closed' | null

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
    if (done !== 'stored' && done !== 'known') return { fault: done }
    const isAll = await this.intake.files.keepHere(report.keys.mailboxHash, report.submission.files, now)
    return { words: report.receipt, notAll: !isAll }
  }

  /** The mailbox of seven words. @returns null for words without one. @throws Refused when it was changed */
  async open(words: string, now: Date): Promise<{ box: SealedMailbox; open: OpenMailbox; mailboxHash: string } | null> {
    const salt = await this.intake.salt()
    const { mailboxHash } = await reporterKeys(words, saltOf(salt))
    const box = await this.intake.mailbox(mailboxHash, now)
    return box && { box, mailboxHash, open: await openMailbox(words, salt, box) }
  }

  /** Writes back: a text, files or both. */
  async write(words: string, text: string, files: readonly File[], now: Date): Promise<Written> {
    const found = await this.open(words, now)
    if (!found) return null
    const { mailboxHash, open } = found
    const file = await open.reply(text, dayOf(now), files)
    const done = await this.intake.add({ mailboxHash, seq: open.count, epoch: open.epoch, file }, now)
    if (done !== 'stored' || files.length === 0) return done
    const after = await this.open(words, now)
    // The files of the message just written stand last, in the order in which they came.
    const last = after?.open.files.slice(-files.length) ?? []
    const uploads = last.flatMap(({ note, seal }, at) => {
      const one = files[at]
      return one ? [{ id: note.id, seal: () => seal(one) }] : []
    })
    return (await this.intake.files.keepHere(mailboxHash, uploads, now)) ? done : 'not-all'
  }
}
