import { busy, part, the } from '../../browser/page.ts'
import type { Desk } from './desk.ts'

// The protocol comes when someone opens a report, so that looking at its terms stays light.
const section = document.querySelector<HTMLElement>('[data-report]')
if (section) begin(section)

function begin(section: HTMLElement): void {
  const form = the('form[data-part="open"]', HTMLFormElement, section)
  const phrase = the('input[name="phrase"]', HTMLInputElement, form)
  let desk: Promise<Desk> | null = null
  const open = (way: { typed: string } | 'passkey') =>
    busy(form, async () => {
      desk ??= import('./desk.ts').then((made) => new made.Desk(section))
      if (await (await desk).open(way)) phrase.value = ''
    })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void open({ typed: phrase.value })
  })
  form.querySelector('button[name="passkey"]')?.addEventListener('click', () => void open('passkey'))
  part('needs-script', section).hidden = true
  form.hidden = false
}
