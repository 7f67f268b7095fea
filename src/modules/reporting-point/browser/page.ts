import { dateText, type Language } from '#platform/language'

/** The language of the page that a script belongs to. */
export const language: Language = document.documentElement.lang === 'en' ? 'en' : 'nl'
export const dayText = (day: string): string => dateText(language, day)

/** The element of a page with this selector. @throws Error when the page is not the one that the script belongs to */
export function the<T extends Element>(selector: string, kind: new () => T, within: ParentNode = document): T {
  const found = within.querySelector(selector)
  if (!(found instanceof kind)) throw new Error(`not on the page: ${selector}`)
  return found
}

/** A part of a page by its name in `data-part`. */
export const part = (name: string, within: ParentNode = document): HTMLElement =>
  the(`[data-part="${name}"]`, HTMLElement, within)

/** An element with a text or with others in it; never with HTML, so that what someone wrote stays text. */
export function element(name: string, look: string, ...content: (string | Node)[]): HTMLElement {
  const made = document.createElement(name)
  if (look) made.className = look
  made.append(...content)
  return made
}

/** Says something in a place that is read aloud; nothing clears it. */
export function tell(place: HTMLElement, kind: 'info' | 'ok' | 'warning' | 'error', ...lines: readonly string[]): void {
  const body = element('div', 'ww-alert__body', ...lines.map((line) => element('p', '', line)))
  const box = element('div', `utrecht-alert utrecht-alert--${kind} ww-alert ww-alert--${kind}`, body)
  place.replaceChildren(...(lines.length > 0 ? [box] : []))
}

/** While something is done the buttons of a form can't be pressed. */
export async function busy<T>(form: HTMLFormElement, work: () => Promise<T>): Promise<T> {
  const buttons = [...form.querySelectorAll('button')]
  for (const button of buttons) button.disabled = true
  try {
    return await work()
  } finally {
    for (const button of buttons) button.disabled = false
  }
}
