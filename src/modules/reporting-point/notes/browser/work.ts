import { busy, language, part, tell, the } from '../../browser/page.ts'
import { Told } from '../../browser/unlocking.ts'
import { current, departed, Refused } from '../../crypto/index.ts'
import { contradicts } from '../../triage/contradictions.ts'
import { triageFields } from '../../triage/scales.ts'
import { texts as triageTexts } from '../../triage/texts.ts'
import { copiesOf, type NoteContent, type OpenReport, readChain, sealNext } from '../chain.ts'
import type { Work } from '../service.ts'
import { texts } from '../texts.ts'
import { notesShown } from './showing.ts'

const t = texts[language]
const tt = triageTexts[language]
/** How many copies go in one request. */
const atOnce = 20
type Open = OpenReport & { work: Work }

/** What handlers write for each other about an opened report: notes, and the assessment by two. */
export class WorkPanel {
  private readonly address: string
  private readonly place: HTMLElement
  private readonly told: HTMLElement
  private readonly changed: () => Promise<void>
  private open: Open | null = null

  /** `changed` is called when the labels of the report may be others. */
  constructor(section: HTMLElement, changed: () => Promise<void>) {
    this.address = `/meldingen/${section.dataset.report}`
    this.changed = changed
    this.place = part('work', section)
    this.told = part('work-told', this.place)
    this.on('note', () => this.addNote())
    this.on('propose', () => this.propose())
    this.on('judge', () => this.judge())
  }

  /** Shows the notes of a report that was opened. */
  async show(opened: OpenReport): Promise<void> {
    await this.shown(() => this.load(opened))
  }

  clear(): void {
    this.open = null
    part('notes', this.place).replaceChildren()
    tell(this.told, 'info')
    for (const name of ['note', 'propose', 'judge']) this.form(name).reset()
  }

  private form(name: string): HTMLFormElement {
    return the(`form[data-part="${name}"]`, HTMLFormElement, this.place)
  }

  private on(name: string, work: () => Promise<void>): void {
    const form = this.form(name)
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      void busy(form, () => this.shown(work))
    })
  }

  private async shown(work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (error) {
      if (!(error instanceof Told)) throw error
      tell(this.told, 'error', ...error.lines)
    }
  }

  private async load(opened: OpenReport): Promise<void> {
    const answer = await fetch(`${this.address}/werk`).catch(() => null)
    if (!answer?.ok) throw new Told(t.offline)
    const work: Work = await answer.json()
    this.open = { ...opened, work }
    this.offer()
    const read = await readChain(work.notes, opened).catch(broken)
    if (read.some(({ by }, at) => by !== '' && by !== work.notes[at]?.handlerId)) throw new Told(t.broken)
    part('notes', this.place).replaceChildren(...notesShown(read, work.notes, opened))
    if (contradicts(work.assessments, read)) throw new Told(t.contradicts)
    await this.copy(work, opened)
  }

  /** Seals older notes for who reads along later; what can't be kept now is kept the next time. */
  private async copy({ notes }: Work, opened: OpenReport): Promise<void> {
    const newest = opened.directories.at(-1)
    if (!newest || departed(opened.it, opened.directories, newest).length > 0) return
    const made = await copiesOf(notes, opened)
    let kept = 0
    for (let from = 0; from < made.length; from += atOnce) {
      const some = made.slice(from, from + atOnce)
      const body = new URLSearchParams({ epoch: `${current(opened.it).epoch}` })
      for (const { seq, file } of some) {
        body.append('seqs[]', `${seq}`)
        body.append('files[]', file)
      }
      const answer = await fetch(`${this.address}/werk/kopieen`, { method: 'POST', body }).catch(() => null)
      if (answer?.ok) kept += some.length
    }
    if (kept > 0) tell(this.told, 'ok', t.copied(kept))
  }

  /** The form of who is to assess now, or why there is none. */
  private offer(): void {
    if (!this.open) return
    const { me, work, it } = this.open
    const waiting = work.assessments.find(({ second }) => !second)
    const isMine = waiting && work.notes[waiting.note]?.handlerId === me
    const { closed, question } = the('#written', HTMLElement).dataset
    const isOff = closed !== undefined || question !== undefined
    const readers = it.epochs.at(-1)?.recipients.filter((id) => id !== 'reporter' && id !== 'escrow') ?? []
    this.form('propose').hidden = isOff || waiting !== undefined
    this.form('judge').hidden = isOff || !waiting || isMine === true
    const hint = part('triage-hint', this.place)
    hint.textContent = isMine ? tt.ownWaits : readers.length < 2 && question === undefined ? tt.alone : ''
    hint.hidden = hint.textContent === ''
  }

  private async addNote(): Promise<void> {
    const text = String(new FormData(this.form('note')).get('note') ?? '').trim()
    if (!text) throw new Told(t.needed)
    await this.send('werk', 'note', { text }, {}, t.kept)
  }

  private async propose(): Promise<void> {
    const form = this.form('propose')
    const given = new FormData(form)
    const value = (name: string) => String(given.get(name) ?? '').trim()
    const needed = [...triageFields, 'outcome', 'remark'] as const
    const missing = needed.filter((name) => value(name) === '')
    const labels = { ...tt.fields, outcome: tt.outcome, remark: tt.remark, joinedTo: tt.joinedTo }
    const all = value('outcome') === 'joined' && !value('joinedTo') ? [...missing, 'joinedTo' as const] : missing
    if (all.length > 0) throw new Told(tt.missing(all.map((name) => labels[name]).join(', ')))
    const said = Object.fromEntries([...triageFields, 'remark', 'regime', 'outcome'].map((name) => [name, value(name)]))
    const joinedTo = value('outcome') === 'joined' ? value('joinedTo') : ''
    const content = { ...said, ...(joinedTo && { joinedTo: Number(joinedTo) }), scales: form.dataset.scales ?? '' }
    const fields = { outcome: value('outcome'), regime: value('regime'), joinedTo }
    await this.send('beoordelingen', 'propose', content, fields, tt.proposed)
  }

  private async judge(): Promise<void> {
    const given = new FormData(this.form('judge'))
    const [agrees, remark] = ['agrees', 'remark'].map((name) => String(given.get(name) ?? '').trim())
    if (!agrees) throw new Told(tt.missing(tt.verdict))
    if (!remark) throw new Told(tt.missing(tt.remark))
    const content = { agrees: agrees === 'true', remark }
    await this.send('beoordelingen/oordeel', 'judge', content, { agrees }, tt.judged)
  }

  private async send(
    path: string,
    form: string,
    content: NoteContent,
    fields: Record<string, string>,
    done: string,
  ): Promise<void> {
    if (!this.open) return
    const { work, ...opened } = this.open
    const newest = opened.directories.at(-1)
    if (newest && departed(opened.it, opened.directories, newest).length > 0) throw new Told(t.departed)
    tell(this.told, 'info', t.sealing)
    const sealed = await sealNext(work.notes, content, opened).catch(tooLong)
    const body = new URLSearchParams({ seq: `${sealed.seq}`, epoch: `${sealed.epoch}`, file: sealed.file })
    for (const [name, value] of Object.entries(fields)) if (value) body.set(name, value)
    const answer = await fetch(`${this.address}/${path}`, { method: 'POST', body }).catch(() => null)
    if (answer?.ok) this.form(form).reset()
    await this.load(opened)
    if (!answer?.ok) throw new Told(answer?.status === 409 ? t.taken : t.notKept)
    await this.changed()
    tell(this.told, 'ok', done)
  }
}

function tooLong(error: unknown): never {
  throw error instanceof Refused && error.fault === 'too-long' ? new Told(t.tooLong) : error
}
function broken(error: unknown): never {
  throw error instanceof Refused ? new Told(t.broken) : error
}
