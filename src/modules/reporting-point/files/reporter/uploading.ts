import { noteFile } from '../../crypto/index.ts'
import { element, language } from '../../reporter/client/page.ts'
import { type Unlocked, unlock } from '../../reporter/client/unlocking.ts'
import type { MailboxFile } from '../../reporter/sending.ts'
import { chunkSize, chunksOf } from '../model.ts'
import type { Begun } from '../receiving.ts'
import { askWhole, beginFile, sendPiece } from './requests.ts'
import { texts } from './texts.ts'

const t = texts[language]
type Refusal = Exclude<Begun['done'], 'open'>

/** The server takes no more of it, and why. */
class NotTaken extends Error {
  readonly done: Refusal
  constructor(done: Refusal) {
    super(done)
    this.done = done
  }
}

/** How long it waits after a broken line, in ms; then it asks the person. */
const waits = [1000, 2000, 4000, 8000]
const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/**
 * Sends the files that messages of a mailbox name and that are not there yet, in pieces. After a broken line it goes on where it
 * was; each file is encrypted once, since another time would give other bytes.
 */
export class Upload {
  private readonly words: string
  private readonly attachments: readonly File[]
  private readonly place: HTMLElement
  private readonly sealed = new Map<string, Blob>()
  private hashes: Map<string, File> | null = null

  constructor(words: string, attachments: readonly File[], place: HTMLElement) {
    this.words = words
    this.attachments = attachments
    this.place = place
  }

  /** @returns how many were sent, when all of them are there or the server takes no more */
  async run(): Promise<number> {
    this.say(t.sending(1, this.attachments.length), 0)
    const leaving = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', leaving)
    try {
      return await this.untilDone()
    } catch (error) {
      if (!(error instanceof NotTaken)) throw error
      this.say(t.refused[error.done])
      return 0
    } finally {
      removeEventListener('beforeunload', leaving)
    }
  }

  private async untilDone(): Promise<number> {
    for (let failed = 0; ; failed += 1) {
      try {
        const count = await this.sendAll()
        this.say(count > 0 ? t.sent(count) : t.notThat)
        return count
      } catch (error) {
        if (error instanceof NotTaken) throw error
        const wait = waits[failed]
        if (wait === undefined) {
          await this.askToGoOn()
          failed = -1
        } else await rest(wait)
      }
    }
  }

  private async sendAll(): Promise<number> {
    const opened = await unlock(this.words)
    const whole = opened && (await askWhole(opened))
    if (!opened || !whole) throw new Error('no session')
    const byHash = await this.byHash()
    const missing = opened.mailbox.files.filter(({ note }) => !whole.includes(note.id) && byHash.has(note.sha256))
    for (const [at, file] of missing.entries()) await this.send(opened, file, at, missing.length)
    return missing.length + [...this.sealed.keys()].filter((id) => whole.includes(id)).length
  }

  private async byHash(): Promise<Map<string, File>> {
    if (this.hashes) return this.hashes
    this.hashes = new Map()
    for (const file of this.attachments) this.hashes.set((await noteFile(file)).sha256, file)
    return this.hashes
  }

  private async send({ mailboxHash, session }: Unlocked, { note, seal }: MailboxFile, at: number, of: number) {
    const attachment = this.hashes?.get(note.sha256)
    if (!attachment) return
    const text = t.sending(at + 1, of)
    this.say(text, 0)
    const anew = !this.sealed.has(note.id)
    const sealed = this.sealed.get(note.id) ?? (await new Response((await seal(attachment)).stream).blob())
    this.sealed.set(note.id, sealed)
    const begun = await beginFile({ mailboxHash, session, id: note.id, size: sealed.size, anew })
    if (!begun) throw new Error('no session')
    if (begun.done !== 'open') throw new NotTaken(begun.done)
    for (let place = begun.pieces; place < chunksOf(sealed.size); place += 1) {
      const piece = sealed.slice(place * chunkSize, (place + 1) * chunkSize)
      const status = await sendPiece({ mailboxHash, session, id: note.id, place }, piece)
      if (status === 409) throw new NotTaken('refused')
      if (status !== 200 && status !== 201) throw new Error('not kept')
      this.say(text, (place + 1) / chunksOf(sealed.size))
    }
  }

  /** Says where it is. @param part of the file that was sent, 0 to 1 */
  private say(text: string, part?: number): void {
    const line = this.place.querySelector('p') ?? element('p', '')
    // Read aloud when it says something else, and not for every piece.
    if (line.textContent !== text) line.textContent = text
    const bar = this.place.querySelector('progress') ?? document.createElement('progress')
    bar.setAttribute('aria-label', t.progress)
    bar.value = part ?? 1
    if (line.parentElement !== this.place) this.place.replaceChildren(line)
    if (part === undefined) bar.remove()
    else if (!bar.parentElement) this.place.append(bar)
  }

  private async askToGoOn(): Promise<void> {
    this.say(t.broken)
    const button = element('button', 'utrecht-button utrecht-button--secondary-action')
    button.setAttribute('type', 'button')
    button.textContent = t.goOn
    this.place.append(button)
    await new Promise((resolve) => {
      button.addEventListener('click', resolve)
      addEventListener('online', resolve, { once: true })
    })
    button.remove()
  }
}
