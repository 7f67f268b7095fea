import { element, language, the } from '../../reporter/client/page.ts'
import { largestFile } from '../model.ts'
import { fault, type Prepared, prepare } from '../preparing.ts'
import { sizeText } from '../sizes.ts'
import { redraw } from './redrawing.ts'
import { texts } from './texts.ts'

const t = texts[language]

/** The files that someone chooses in a form: each is looked at and cleaned here at once, and can be taken away again. */
export class Chosen {
  private readonly list: HTMLElement
  private readonly told: HTMLElement
  private readonly taken = new Map<HTMLElement, Prepared & { place: number }>()
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
    const place = this.freePlace()
    const made = refused ?? (await prepare(chosen, place, redraw).catch(() => 'damaged' as const))
    const isTaken = typeof made !== 'string'
    this.told.textContent = ''
    const size = sizeText(isTaken ? made.file.size : chosen.size, language)
    const item = element('li', isTaken ? '' : 'ww-file--refused')
    const line = element('p', 'ww-break')
    line.textContent = isTaken
      ? `${t.size(`${chosen.name} → ${made.file.name}`, size)}. ${t.told[made.told]}`
      : `${t.size(chosen.name, size)}. ${t.not(chosen.name, t.faults[made])}`
    item.append(line, this.removal(item, chosen.name))
    this.list.append(item)
    this.list.hidden = false
    if (isTaken) this.taken.set(item, { ...made, place })
  }

  /** The first number that no file has: the name of one that was chosen instead does not tell that another was taken away. */
  private freePlace(): number {
    const used = new Set([...this.taken.values()].map((one) => one.place))
    let place = 0
    while (used.has(place)) place += 1
    return place
  }

  private removal(item: HTMLElement, name: string): HTMLElement {
    const button = element('button', 'utrecht-button utrecht-button--subtle')
    button.setAttribute('type', 'button')
    button.setAttribute('aria-label', t.removeOne(name))
    button.textContent = t.remove
    button.addEventListener('click', () => {
      this.taken.delete(item)
      item.remove()
      this.list.hidden = this.list.childElementCount === 0
      this.told.textContent = t.removed(name)
    })
    return button
  }
}
