import { busy, part, the } from '../../browser/page.ts'
import type { Workplace } from './workplace.ts'

// The protocol comes when someone opens the report, so that looking at the trail stays light.
const section = document.querySelector<HTMLElement>('[data-handovers]')
if (section) begin(section)

function begin(section: HTMLElement): void {
  const form = the('form[data-part="open"]', HTMLFormElement, section)
  const phrase = the('input[name="phrase"]', HTMLInputElement, form)
  let place: Promise<Workplace> | null = null
  const open = (way: { typed: string } | 'passkey') =>
    busy(form, async () => {
      place ??= import('./workplace.ts').then((made) => new made.Workplace(section))
      if (await (await place).open(way)) phrase.value = ''
    })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void open({ typed: phrase.value })
  })
  form.querySelector('button[name="passkey"]')?.addEventListener('click', () => void open('passkey'))
  part('needs-script', section).hidden = true
  form.hidden = false
}
