import { busy, part, the } from './page.ts'

type Way = { typed: string } | 'passkey'
/** What a form with a phrase or passkey opens; whether it did. */
type Openable = { open: (way: Way) => Promise<boolean> }

/**
 * Lets the form of a section open what is sealed on it. The protocol comes when someone opens it, so that looking at the rest of
 * the page stays light.
 * @param selector of the section; a page without it is left alone
 */
export function opensIn(selector: string, make: (section: HTMLElement) => Promise<Openable>): void {
  const section = document.querySelector<HTMLElement>(selector)
  if (!section) return
  const form = the('form[data-part="open"]', HTMLFormElement, section)
  const phrase = the('input[name="phrase"]', HTMLInputElement, form)
  let made: Promise<Openable> | null = null
  const open = (way: Way) =>
    busy(form, async () => {
      made ??= make(section)
      if (await (await made).open(way)) phrase.value = ''
    })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void open({ typed: phrase.value })
  })
  form.querySelector('button[name="passkey"]')?.addEventListener('click', () => void open('passkey'))
  part('needs-script', section).hidden = true
  form.hidden = false
}
