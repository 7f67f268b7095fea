import { element, language, the } from '../../reporter/client/page.ts'
import type { Unlocked } from '../../reporter/client/unlocking.ts'
import { accepted } from '../kinds.ts'
import { prepare } from '../preparing.ts'
import { redraw } from './redrawing.ts'
import { askWhole } from './requests.ts'
import { texts } from './texts.ts'
import { Upload } from './uploading.ts'

const t = texts[language]

/** In a mailbox: says which files did not arrive in full, and takes them again. Cleaned anew they are the same, so they fit. */
export class Resending {
  private readonly words: string
  private readonly opened: Unlocked
  private readonly done: (arrived: number) => Promise<void>

  constructor(words: string, opened: Unlocked, done: (arrived: number) => Promise<void>) {
    this.words = words
    this.opened = opened
    this.done = done
  }

  async offer(): Promise<void> {
    const { files } = this.opened.mailbox
    if (files.length === 0) return
    const whole = await askWhole(this.opened)
    const missing = files.filter(({ note }) => whole && !whole.includes(note.id))
    if (missing.length === 0) return
    const input = document.createElement('input')
    Object.assign(input, { type: 'file', id: 'files-again', accept: accepted, className: 'utrecht-textbox' })
    const label = document.createElement('label')
    Object.assign(label, { htmlFor: input.id, textContent: t.chooseAgain, className: 'utrecht-form-label' })
    const place = element('div', '')
    input.addEventListener('change', () => {
      const [file] = input.files ?? []
      if (file) void this.again(file, place)
    })
    const lines = missing.map(({ note }) => Object.assign(element('p', ''), { textContent: t.missing(note.name) }))
    the('#uploads', HTMLElement).replaceChildren(...lines, label, input, place)
  }

  private async again(file: File, place: HTMLElement): Promise<void> {
    const made = await prepare(file, 0, redraw)
    if (typeof made === 'string') place.textContent = t.not(file.name, t.faults[made])
    else {
      const arrived = await new Upload(this.words, [made.file], place).run()
      if (arrived > 0) await this.done(arrived)
    }
  }
}
