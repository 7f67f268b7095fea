import type { Language } from '#platform/language'
import { texts } from '../texts.ts'

/** The texts of this page. */
export const language: Language = document.documentElement.lang === 'en' ? 'en' : 'nl'
export const t = texts[language]

/** The one element with this selector. @throws Error when the page is not the one that this script belongs to */
export function the<T extends Element>(selector: string, kind: new () => T, within: ParentNode = document): T {
  const found = within.querySelector(selector)
  if (!(found instanceof kind)) throw new Error(`not on the page: ${selector}`)
  return found
}

/** Puts a part that came with the page in the place of what is shown, and reads it out from its heading. */
export function showPart(id: string): void {
  const template = the(`template#${id}`, HTMLTemplateElement)
  // The template stays: the part can be shown anew, with what came in meanwhile.
  the('main', HTMLElement).replaceChildren(template.content.cloneNode(true), template)
  const heading = the('h1', HTMLElement)
  document.title = `${heading.textContent} · Weerwerk`
  heading.focus()
  scrollTo(0, 0)
}

/** All problems at once, each with a link to its field. Nothing that was typed goes. */
export function showFaults(title: string, faults: readonly { field?: string; text: string }[]): void {
  const place = the('#faults', HTMLElement)
  const box = element('div', 'utrecht-alert utrecht-alert--error ww-alert ww-alert--error')
  box.tabIndex = -1
  const body = element('div', 'ww-alert__body')
  const heading = element('h2', 'ww-alert__title')
  heading.textContent = title
  const list = document.createElement('ul')
  for (const { field, text } of faults) {
    const item = document.createElement('li')
    const link = field ? Object.assign(document.createElement('a'), { href: `#${field}` }) : item
    link.textContent = text
    if (link !== item) item.append(link)
    list.append(item)
  }
  body.append(heading, list)
  box.append(body)
  place.replaceChildren(box)
  box.focus()
}

/** A new element; what stands in it is set as text. */
export function element(name: string, look: string): HTMLElement {
  const made = document.createElement(name)
  if (look) made.className = look
  return made
}

/** While it works the button can't be pressed again, and the page says so. */
export async function busy<T>(form: HTMLFormElement, work: () => Promise<T>): Promise<T> {
  const button = the('button', HTMLButtonElement, form)
  const note = form.querySelector<HTMLElement>('#busy')
  button.disabled = true
  if (note) note.hidden = false
  try {
    return await work()
  } finally {
    button.disabled = false
    if (note) note.hidden = true
  }
}
