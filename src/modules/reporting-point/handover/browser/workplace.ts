import { busy, element, part, tell, the } from '../../browser/page.ts'
import { phraseOf, Told } from '../../browser/unlocking.ts'
import { type Opened, openReport } from '../../cases/browser/opened.ts'
import { messagesOf } from '../../cases/browser/showing.ts'
import { fingerprintOf } from '../../crypto/index.ts'
import { spoken } from '../model.ts'
import type { SealedSteps } from '../service.ts'
import { type Draft, mustBeClean, openDraft, seal, sealPackage, warningsOf } from './concept.ts'
import { t } from './words.ts'

/** How long an opened report stays open while nothing is done, in ms. */
const rest = 15 * 60_000

/** The page of the packages of a report, or of one: locked, or with the report open in memory. */
export class Workplace {
  private readonly section: HTMLElement
  private readonly told: HTMLElement
  private opened: Opened | null = null
  private draft: Draft | null = null

  constructor(section: HTMLElement) {
    this.section = section
    this.told = part('told', section)
    for (const form of section.querySelectorAll<HTMLFormElement>('form[data-does]'))
      form.addEventListener('submit', (event) => {
        event.preventDefault()
        const does = event.submitter instanceof HTMLButtonElement ? event.submitter.value : ''
        void this.shown(() => busy(form, () => this.act(form, does)))
      })
    for (const text of section.querySelectorAll<HTMLTextAreaElement>('textarea[name="text"]'))
      text.addEventListener('input', () => this.warn(text.value))
    let forgetting = 0
    const later = () => {
      clearTimeout(forgetting)
      forgetting = window.setTimeout(() => this.opened && location.reload(), rest)
    }
    for (const event of ['pointerdown', 'keydown']) document.addEventListener(event, later)
    addEventListener('pagehide', () => {
      this.opened = null
    })
    this.matchGrounds()
  }

  /** Opens the report with a typed phrase or the passkey of this device. */
  open(way: { typed: string } | 'passkey'): Promise<boolean> {
    return this.shown(async () => {
      const key = way === 'passkey' ? way : { phrase: phraseOf(way.typed) }
      this.opened = await openReport(await this.ask(`/meldingen/${this.section.dataset.report}/verzegeld`), key)
      const id = this.section.dataset.handover
      if (id) this.show(await openDraft(this.opened, id, await this.ask<SealedSteps>(`${location.pathname}/verzegeld`)))
      part('messages', this.section).replaceChildren(...messagesOf(this.opened, this.section.dataset.report ?? ''))
      part('open', this.section).hidden = true
      part('opened', this.section).hidden = false
      tell(this.told, 'info')
    })
  }

  private async ask<T>(address: string): Promise<T> {
    const answer = await fetch(address).catch(() => null)
    if (!answer?.ok) throw new Told(t.refused)
    return answer.json()
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

  private show(draft: Draft): void {
    this.draft = draft
    const place = part('concept', this.section)
    place.replaceChildren(
      element('p', 'ww-pre ww-break', draft.it.text),
      element('p', 'ww-muted ww-break', t.fingerprint(spoken(fingerprintOf(this.section.dataset.recipient ?? '')))),
    )
    if (draft.judged?.kind === 'returned')
      place.append(element('p', '', t.reason), element('p', 'ww-pre ww-break', draft.judged.reason))
    const text = this.section.querySelector<HTMLTextAreaElement>('textarea[name="text"]')
    if (text) text.value = draft.it.text
    this.warn(draft.it.text)
  }

  private warn(text: string): void {
    if (!this.opened) return
    const found = warningsOf(this.opened, text, Number(this.section.dataset.number))
    tell(part('hints', this.section), 'warning', ...(found.length > 0 ? [t.hintTitle, ...found] : []))
  }

  private async act(form: HTMLFormElement, does: string): Promise<void> {
    const { opened, draft } = this
    if (!opened) return
    tell(this.told, 'info', t.busy)
    const given = (name: string) => String(new FormData(form).get(name) ?? '').trim()
    if (does === 'compose') return this.compose(opened, given)
    if (!draft) return
    if (does === 'drafted')
      return this.send({ do: does, file: await seal(opened, { ...draft.it, text: clean(opened, given('text')) }) })
    if (does === 'sealed') return this.sealed(opened, draft)
    if (does !== 'approved' && does !== 'returned') return
    const reason = does === 'returned' ? given('reason') : ''
    if (does === 'returned' && !reason) throw new Told(t.noReason)
    if (does === 'approved') clean(opened, draft.it.text)
    const judged = { kind: does, handover: draft.it.handover, concept: draft.hash, reason } as const
    await this.send({ do: does, file: await seal(opened, judged) })
  }

  private async compose(opened: Opened, given: (name: string) => string): Promise<void> {
    const chosen = the('select[name="receiverId"] option:checked', HTMLOptionElement, this.section)
    const handover = crypto.randomUUID()
    const fingerprint = this.fingerprintOf(chosen.value)
    const ground = given('ground').split(':').at(-1) ?? ''
    const concept = { kind: 'concept', handover, fingerprint, ground, text: clean(opened, given('text')) } as const
    const file = await seal(opened, concept)
    await this.send({ id: handover, receiverId: chosen.value, ground, file })
  }

  private fingerprintOf(receiver: string): string {
    const line = the(`[data-receiver="${receiver}"]`, HTMLElement, this.section)
    return fingerprintOf(line.dataset.recipient ?? '')
  }

  private async post(fields: Record<string, string>): Promise<Response> {
    const body = new URLSearchParams({ seq: this.section.dataset.seq ?? '0', ...fields })
    const answer = await fetch(location.pathname, { method: 'POST', body }).catch(() => null)
    if (answer?.ok) return answer
    throw new Told(answer?.status === 409 ? t.taken : t.refused)
  }

  private async send(fields: Record<string, string>): Promise<void> {
    location.assign((await this.post(fields)).url)
  }

  private async sealed(opened: Opened, draft: Draft): Promise<void> {
    const { file, sha256 } = await sealPackage(opened, draft, this.section.dataset.recipient ?? '')
    const answer = await this.post({ do: 'sealed', sha256 })
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob([new Uint8Array(file)], { type: 'application/octet-stream' }))
    link.download = `overdracht-${sha256.slice(0, 8)}.age`
    link.textContent = t.download
    const next = Object.assign(document.createElement('a'), { href: answer.url, textContent: t.next })
    tell(this.told, 'ok', t.sealed)
    this.told.append(element('p', '', link), element('p', '', next))
    part('opened', this.section).hidden = true
    link.click()
  }

  /** Only the grounds of the chosen receiver can be chosen. */
  private matchGrounds(): void {
    const receiver = this.section.querySelector<HTMLSelectElement>('select[name="receiverId"]')
    const ground = this.section.querySelector<HTMLSelectElement>('select[name="ground"]')
    if (!receiver || !ground) return
    const all = [...ground.options]
    const match = () => {
      const { body } = the(`[data-receiver="${receiver.value}"]`, HTMLElement, this.section).dataset
      ground.replaceChildren(...all.filter(({ value }) => value.startsWith(`${body}:`)))
      for (const option of ground.options) option.selected = option === ground.options[0]
    }
    receiver.addEventListener('change', match)
    match()
  }
}

/** @throws Told for an empty text, and for one that leads to the report */
function clean(opened: Opened, text: string): string {
  if (!text) throw new Told(t.empty)
  mustBeClean(opened, text)
  return text
}
