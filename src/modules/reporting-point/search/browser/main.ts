import { busy, dayText, element, language, part, tell, the } from '../../browser/page.ts'
import { phraseOf, Told } from '../../browser/unlocking.ts'
import { texts as together } from '../../two-person/texts.ts'
import { findIn, type Hit } from '../finding.ts'
import type { Library } from './library.ts'
import { fileOf, saveFile } from './saving.ts'
import { t } from './words.ts'

/** How long opened reports stay in memory while nothing is done, in ms. */
const rest = 15 * 60_000
const section = document.querySelector<HTMLElement>('[data-search]')
if (section) begin(section)

function begin(section: HTMLElement): void {
  const form = the('form[data-part="open"]', HTMLFormElement, section)
  const phrase = the('input[name="phrase"]', HTMLInputElement, form)
  const query = the('form[data-part="query"]', HTMLFormElement, section)
  const word = the('input[name="word"]', HTMLInputElement, query)
  const told = part('told', section)
  const found = part('found', section)
  const save = section.querySelector<HTMLElement>('[data-part="save"]')
  let library: Library | null = null
  let hits: Hit[] = []
  let touchedAt = Date.now()
  let round = 0

  const lock = (words: string) => {
    round += 1
    if (!library) return
    library = null
    hits = []
    query.reset()
    found.replaceChildren()
    show(false)
    tell(told, 'info', words)
  }
  const show = (isOpen: boolean) => {
    part('opened', section).hidden = !isOpen
    form.hidden = isOpen
  }
  const open = (way: { typed: string } | 'passkey') =>
    busy(form, async () => {
      const own = ++round
      try {
        const key = way === 'passkey' ? way : { phrase: phraseOf(way.typed) }
        const { openAll } = await import('./library.ts')
        const opened = await openAll(key, progressIn(part('progress', section)), () => own !== round)
        if (own !== round) return
        library = opened
        phrase.value = ''
        show(true)
        tell(told, opened.closed.length > 0 ? 'warning' : 'ok', ...openedWords(opened))
        word.focus()
      } catch (error) {
        if (!(error instanceof Told)) throw error
        tell(told, 'error', ...error.lines)
      } finally {
        part('progress', section).replaceChildren()
      }
    })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void open({ typed: phrase.value })
  })
  form.querySelector('button[name="passkey"]')?.addEventListener('click', () => void open('passkey'))
  query.addEventListener('submit', (event) => {
    event.preventDefault()
    hits = library ? findIn(library.reports, word.value) : []
    found.replaceChildren(...shown(hits, save !== null))
    if (save) save.hidden = hits.length === 0
  })
  save?.addEventListener('click', () => {
    const ticked = new Set([...found.querySelectorAll('input:checked')].map((box) => box.getAttribute('value')))
    const chosen = hits.filter(({ id }) => ticked.has(id))
    if (chosen.length === 0) return tell(told, 'error', t.tickFirst)
    saveFile(t.fileName, fileOf(chosen))
    tell(told, 'ok', t.fileSaved(chosen.length))
  })
  part('lock', section).addEventListener('click', () => lock(t.locked))
  for (const event of ['pointerdown', 'keydown'])
    document.addEventListener(event, () => {
      touchedAt = Date.now()
    })
  setInterval(() => {
    if (Date.now() - touchedAt > rest) lock(t.lockedByTime)
  }, 5000)
  addEventListener('pagehide', () => lock(t.locked))
  part('needs-script', section).hidden = true
  form.hidden = false
}

function openedWords({ reports, closed }: Library): string[] {
  const numbers = (needsSecond: boolean) =>
    closed.filter((one) => one.needsSecond === needsSecond).map(({ number }) => number)
  const [forTwo, others] = [numbers(true), numbers(false)]
  return [
    t.opened(reports.length),
    ...(others.length > 0 ? [t.notOpened(others.join(', '))] : []),
    ...(forTwo.length > 0 ? [together[language].browser.notSearched(forTwo.join(', '))] : []),
  ]
}

/** Shows how far the opening is, in a bar and in words. */
function progressIn(place: HTMLElement) {
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

function shown(hits: readonly Hit[], isChoice: boolean): HTMLElement[] {
  const head = element('h2', '', t.found(hits.length))
  return [head, ...hits.map((hit) => card(hit, isChoice))]
}

function card({ id, number, place, receivedOn, shown: { before, match, after } }: Hit, isChoice: boolean): HTMLElement {
  const link = element('a', '', t.report(number))
  link.setAttribute('href', `/meldingen/${id}`)
  const made = element(
    'article',
    'ww-card',
    element('h3', 'ww-card__title', link),
    element('p', 'ww-card__meta', `${place}, ${dayText(receivedOn)}`),
    element('p', 'ww-pre ww-break', before, element('mark', '', match), after),
  )
  if (isChoice) made.append(tick(id, number))
  return made
}

function tick(id: string, number: number): HTMLElement {
  const box = document.createElement('input')
  box.type = 'checkbox'
  box.value = id
  return element('label', 'ww-choice', box, element('span', '', t.take(number)))
}
