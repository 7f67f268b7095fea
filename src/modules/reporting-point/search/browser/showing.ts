import { dayText, element } from '../../browser/page.ts'
import { type Hit, newestIn, type Shown } from '../finding.ts'
import type { Library } from './library.ts'
import { t } from './words.ts'

/** Shows how far the opening is, in a bar and in words. */
export function progressIn(place: HTMLElement): (done: number, count: number) => void {
  const bar = document.createElement('progress')
  bar.setAttribute('aria-label', t.opening)
  const words = element('span', '', t.opening)
  place.replaceChildren(element('p', 'ww-progress', bar, ' ', words))
  return (done: number, count: number) => {
    bar.max = count
    bar.value = done
    words.textContent = t.progress(done, count)
  }
}

/** What is found, or the newest reports while nothing is searched. Cards that are there stay, with their ticks and their focus. */
export class Found {
  private readonly place: HTMLElement
  private readonly list: HTMLElement | null
  private readonly isChoice: boolean

  /** `list` is where the newest stand, on a page that shows them. */
  constructor(place: HTMLElement, list: HTMLElement | null, isChoice: boolean) {
    this.place = place
    this.list = list
    this.isChoice = isChoice
  }

  show(hits: readonly Hit[], { count, reports, closed }: Library): void {
    const isWhole = reports.length + closed.length >= count
    this.fill(this.place, isWhole ? t.found(hits.length) : t.foundSoFar(hits.length, reports.length), hits)
  }

  showNewest({ reports }: Library): void {
    const newest = newestIn(reports)
    if (this.list && newest.length > 0) this.fill(this.list, t.newest, newest)
  }

  clear(): void {
    for (const place of [this.place, this.list]) place?.replaceChildren()
  }

  /** Ids of the reports that are ticked. */
  ticked(): Set<string | null> {
    return new Set([...this.place.querySelectorAll('input:checked')].map((box) => box.getAttribute('value')))
  }

  private fill(place: HTMLElement, heading: string, all: readonly Shown[]): void {
    const head = place.querySelector('h2') ?? element('h2', '')
    if (head.textContent !== heading) head.textContent = heading
    const there = new Map([...place.querySelectorAll('article')].map((one) => [one.dataset.id, one]))
    const wanted = new Set<string | undefined>(all.map(({ id }) => id))
    for (const [id, one] of there) if (!wanted.has(id)) one.remove()
    if (!head.parentElement) place.append(head)
    let before: Element = head
    for (const one of all) {
      const made = there.get(one.id) ?? card(one, this.isChoice)
      if (before.nextElementSibling !== made) before.after(made)
      before = made
    }
  }
}

function card({ id, number, place, receivedOn, shown: { before, match, after } }: Shown, isChoice: boolean) {
  const link = element('a', '', t.report(number))
  link.setAttribute('href', `/meldingen/${id}`)
  const made = element(
    'article',
    'ww-card',
    element('h3', 'ww-card__title', link),
    element('p', 'ww-card__meta', `${place}, ${dayText(receivedOn)}`),
    element('p', 'ww-pre ww-break', before, ...(match ? [element('mark', '', match)] : []), after),
  )
  made.dataset.id = id
  if (isChoice) made.append(tick(id, number))
  return made
}

function tick(id: string, number: number): HTMLElement {
  const box = document.createElement('input')
  box.type = 'checkbox'
  box.value = id
  return element('label', 'ww-choice', box, element('span', '', t.take(number)))
}
