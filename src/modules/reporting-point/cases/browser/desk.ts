import { busy, part, tell, the } from '../../browser/page.ts'
import { phraseOf, Told } from '../../browser/unlocking.ts'
import { Refused, sealMessage } from '../../crypto/index.ts'
import { WorkPanel } from '../../notes/browser/work.ts'
import { base64Of } from '../../sealed.ts'
import { TemplateChoice } from '../../templates/browser.ts'
import { NeedsSecond } from '../../two-person/browser/joining.ts'
import { offerParts } from '../../two-person/browser/panel.ts'
import type { Opening } from '../looking.ts'
import { type Opened, openReport, t } from './opened.ts'
import { messagesOf } from './showing.ts'
import { offerPage, type PageChange, sealPage } from './turning.ts'

/** How long an opened report stays open while nothing is done, in ms. */
const rest = 15 * 60_000
const kinds = ['acknowledgement', 'reply', 'feedback'] as const

/** The page of one report: locked, or open with its keys in memory until it is locked again. */
export class Desk {
  private readonly section: HTMLElement
  private readonly told: HTMLElement
  private readonly work: WorkPanel
  private readonly templates: TemplateChoice
  private opened: Opened | null = null
  private touchedAt = 0

  constructor(section: HTMLElement) {
    this.section = section
    this.told = part('told', section)
    this.work = new WorkPanel(section, async () => this.refresh(await fetch(location.pathname)))
    part('lock', section).addEventListener('click', () => this.lock(t.locked))
    this.answerForm.addEventListener('submit', (event) => {
      event.preventDefault()
      void this.shown(() => busy(this.answerForm, () => this.answer()))
    })
    for (const event of ['pointerdown', 'keydown'])
      document.addEventListener(event, () => {
        this.touchedAt = Date.now()
      })
    document.addEventListener('submit', (event) => this.settle(event))
    addEventListener('pagehide', () => this.lock(''))
    setInterval(() => {
      if (this.opened && Date.now() - this.touchedAt > rest) this.lock(t.lockedByTime)
    }, 5000)
    this.templates = new TemplateChoice(this.answerForm)
  }

  /** Opens the report with a typed phrase or the passkey of this device. */
  open(way: { typed: string } | 'passkey'): Promise<boolean> {
    return this.shown(async () => {
      const key = way === 'passkey' ? way : { phrase: phraseOf(way.typed) }
      tell(this.told, 'info', t.opening)
      const opened = await openReport(await this.sealed(), key).catch((error: unknown) => {
        if (!(error instanceof NeedsSecond)) throw error
        return error
      })
      if (opened instanceof NeedsSecond) return this.askSecond(opened)
      this.show(opened)
      tell(this.told, 'ok', t.opened)
      the('h2', HTMLElement, this.section).focus()
    })
  }

  /** In a report for two: asks for the part of another, or gives the own one and opens it. */
  private askSecond(needed: NeedsSecond): void {
    const done = async (opens: boolean) => {
      if (opens) this.show(await openReport(await this.sealed(), { keys: needed.keys }))
      await this.refresh(await fetch(location.pathname))
    }
    offerParts(this.told, this.section.dataset.report ?? '', needed, (work) => this.shown(work), done)
  }

  private get answerForm(): HTMLFormElement {
    return the('form[data-part="answer"]', HTMLFormElement, this.section)
  }

  /** Does something and says what went wrong, if anything. */
  private async shown(work: () => Promise<void>): Promise<boolean> {
    try {
      await work()
      return true
    } catch (error) {
      if (!(error instanceof Told)) throw error
      tell(this.told, 'error', ...error.lines)
      return false
    }
  }

  private async sealed(): Promise<Opening> {
    const answer = await fetch(`/meldingen/${this.section.dataset.report}/verzegeld`).catch(() => null)
    if (!answer?.ok) throw new Told(t.offline)
    return answer.json()
  }

  private show(opened: Opened): void {
    this.opened = opened
    this.touchedAt = Date.now()
    part('open', this.section).hidden = true
    part('opened', this.section).hidden = false
    part('messages', this.section).replaceChildren(...messagesOf(opened, this.section.dataset.report ?? ''))
    offerPage(part('turning', this.section), opened, (change) => void this.shown(() => this.turn(opened, change)))
    this.answerForm.hidden = this.section.dataset.closed !== undefined
    this.templates.offer(opened.templates)
    void this.work.show(opened)
  }

  private lock(words: string): void {
    if (!this.opened) return
    this.opened = null
    for (const name of ['messages', 'turning']) part(name, this.section).replaceChildren()
    this.answerForm.reset()
    this.work.clear()
    part('opened', this.section).hidden = true
    part('open', this.section).hidden = false
    if (words) tell(this.told, 'info', words)
  }

  private async answer(): Promise<void> {
    const { opened, answerForm: form } = this
    if (!opened) return
    const given = new FormData(form)
    const kind = kinds.find((one) => one === given.get('kind')) ?? 'reply'
    const text = String(given.get('text') ?? '').trim()
    if (!text) throw new Told(t.textNeeded)
    tell(this.told, 'info', t.sending)
    const { it, dialogue, keys, me, today } = opened
    const by = { id: me, signSeed: keys.signSeed }
    const made = await sealMessage(it, dialogue.head, { on: today, type: kind, content: { text } }, by).catch(tooLong)
    const body = new URLSearchParams({ kind, seq: `${made.head.seq}`, epoch: `${made.sealed.epoch}` })
    body.set('file', base64Of(made.sealed.file))
    const address = `/meldingen/${this.section.dataset.report}/berichten`
    const answer = await fetch(address, { method: 'POST', body }).catch(() => null)
    if (!answer?.ok && answer?.status !== 409) throw new Told(t.notSent)
    this.show(await openReport(await this.sealed(), { keys }))
    if (!answer.ok) throw new Told(t.taken)
    form.reset()
    await this.refresh(await fetch(location.pathname))
    tell(this.told, 'ok', t.sent)
    this.told.scrollIntoView({ block: 'nearest' })
  }

  private async turn(opened: Opened, change: PageChange): Promise<void> {
    tell(this.told, 'info', t.turning)
    const body = await sealPage(opened, change)
    const address = `/meldingen/${this.section.dataset.report}/sleutelperiodes`
    const answer = await fetch(address, { method: 'POST', body }).catch(() => null)
    if (!answer) throw new Told(t.offline)
    this.show(await openReport(await this.sealed(), { keys: opened.keys }))
    if (!answer.ok) throw new Told(t.turnTaken)
    tell(this.told, 'ok', t.turned)
  }

  /** A decision while the report is open leaves it open. */
  private settle(event: SubmitEvent): void {
    const form = event.target
    if (!this.opened || !(form instanceof HTMLFormElement) || !form.closest('[data-part="settling"]')) return
    event.preventDefault()
    const body = new URLSearchParams()
    for (const [name, value] of new FormData(form, event.submitter))
      if (typeof value === 'string') body.append(name, value)
    void fetch(location.pathname, { method: 'POST', body })
      .then((answer) => this.refresh(answer))
      .catch(() => tell(this.told, 'error', t.offline))
  }

  /** Takes the terms, the decisions and how far two people are from a newer answer of the same page. */
  private async refresh(answer: Response): Promise<void> {
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html')
    if (!fresh.querySelector('[data-part="standing"]')) return location.reload()
    for (const name of ['standing', 'settling']) part(name).replaceChildren(...part(name, fresh).childNodes)
    const [together, newer] = [document, fresh].map((page) => page.querySelector('[data-part="together"]'))
    if (together && newer) together.replaceChildren(...newer.childNodes)
    if (the('#written', HTMLElement, fresh).dataset.closed) this.section.dataset.closed = 'true'
    else delete this.section.dataset.closed
    this.answerForm.hidden = this.section.dataset.closed !== undefined
    if (this.opened) void this.work.show(this.opened)
  }
}

function tooLong(error: unknown): never {
  throw error instanceof Refused && error.fault === 'too-long' ? new Told(t.tooLong) : error
}
