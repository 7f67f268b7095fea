import { element, language, the } from '../../reporter/client/page.ts'
import { largestFile } from '../model.ts'
import { fault, numbered, type Prepared, prepare } from '../preparing.ts'
import { sizeText } from '../sizes.ts'
import { redraw } from './redrawing.ts'
import { texts } from './texts.ts'

const t = texts[language]

/** The files that someone chooses in a form: each is looked at and cleaned here at once, and can be taken away again. */
export class Chosen {
  private readonly list: HTMLElement
  private readonly told: HTMLElement
  private readonly taken = new Map<HTMLElement, Prepared & { line: HTMLElement; name: string }>()
  private work: Promise<void> = Promise.resolve()

  constructor(form: HTMLFormElement) {
    this.list = the('#files-chosen', HTMLElement, form)
    this.told = the('#files-told', HTMLElement, form)
    the('#files-limit', HTMLElement, form).hidden = true
    const input = the('#files', HTMLInputElement, form)
    input.addEventListener('change', () => {
      const files = [...(input.files ?? [])]
      // Emptied, so that the next choice comes on top, and nothing of it can be sent as it is.
      input.value = ''
      for (const file of files) this.work = this.work.then(() => this.take(file))
    })
  }

  /** What goes along, once all of it was looked at. */
  async files(): Promise<File[]> {
    await this.work
    return [...this.taken.values()].map(({ file }) => file)
  }

  /** Nothing of it stays on the page. */
  clear(): void {
    this.taken.clear()
    this.list.replaceChildren()
    this.list.hidden = true
    this.told.textContent = ''
  }

  private async take(chosen: File): Promise<void> {
    this.told.textContent = t.preparing(chosen.name)
    const before = [...this.taken.values()].map(({ file }) => file)
    // A file that is too large is not touched.
    const refused = chosen.size > largestFile ? 'large' : fault([...before, chosen], 'browser')
    const made = refused ?? (await prepare(chosen, before.length, redraw).catch(() => 'damaged' as const))
    const isTaken = typeof made !== 'string'
    this.told.textContent = ''
    const item = element('li', isTaken ? '' : 'ww-file--refused')
    const line = element('p', 'ww-break')
    if (!isTaken)
      line.textContent = `${t.size(chosen.name, sizeText(chosen.size, language))}. ${t.not(chosen.name, t.faults[made])}`
    item.append(line, this.removal(item, chosen.name))
    this.list.append(item)
    this.list.hidden = false
    if (isTaken) this.taken.set(item, { ...made, line, name: chosen.name })
    this.rename()
  }

  /** The line of each file that goes along, with the name that it has now: it changes when one before it was taken away. */
  private rename(): void {
    const all = [...this.taken]
    for (const [at, file] of numbered(all.map(([, one]) => one.file)).entries()) {
      const [item, one] = all[at] ?? []
      if (!item || !one) continue
      this.taken.set(item, { ...one, file })
      const size = sizeText(file.size, language)
      one.line.textContent = `${t.size(`${one.name} → ${file.name}`, size)}. ${t.told[one.told]}`
    }
  }

  private removal(item: HTMLElement, name: string): HTMLElement {
    const button = element('button', 'utrecht-button utrecht-button--subtle')
    button.setAttribute('type', 'button')
    button.setAttribute('aria-label', t.removeOne(name))
    button.textContent = t.remove
    button.addEventListener('click', () => {
      this.taken.delete(item)
      this.rename()
      item.remove()
      this.list.hidden = this.list.childElementCount === 0
      this.told.textContent = t.removed(name)
    })
    return button
  }
}
