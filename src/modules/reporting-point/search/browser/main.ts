import { busy, language, part, tell, the } from '../../browser/page.ts'
import { phraseOf, Told } from '../../browser/unlocking.ts'
import { texts as together } from '../../two-person/texts.ts'
import { findIn, type Hit, wordsIn } from '../finding.ts'
import type { Library } from './library.ts'
import { fileOf, saveFile } from './saving.ts'
import { Found, progressIn } from './showing.ts'
import { t } from './words.ts'

/** How long opened reports stay in memory while nothing is done, in ms. */
const rest = 15 * 60_000
/** How often what is shown grows while reports are opened, in ms. */
const pace = 250
const section = document.querySelector<HTMLElement>('[data-search]')
if (section) begin(section)

function begin(section: HTMLElement): void {
  const form = the('form[data-part="open"]', HTMLFormElement, section)
  const phrase = the('input[name="phrase"]', HTMLInputElement, form)
  const query = the('form[data-part="query"]', HTMLFormElement, section)
  const word = the('input[name="word"]', HTMLInputElement, query)
  const told = part('told', section)
  const progress = part('progress', section)
  const save = section.querySelector<HTMLElement>('[data-part="save"]')
  const found = new Found(part('found', section), section.querySelector('[data-part="newest"]'), save !== null)
  let library: Library | null = null
  let asked = ''
  let hits: Hit[] = []
  let touchedAt = Date.now()
  let stop = new AbortController()

  const lock = (words: string) => {
    stop.abort()
    progress.replaceChildren()
    if (!library) return
    library = null
    hits = []
    asked = ''
    query.reset()
    found.clear()
    show(false)
    tell(told, 'info', words)
  }
  const show = (isOpen: boolean) => {
    part('opened', section).hidden = !isOpen
    form.hidden = isOpen
  }
  const find = () => {
    if (!library) return
    hits = findIn(library.reports, asked)
    if (wordsIn(asked).length > 0) found.show(hits, library)
    else found.showNewest(library)
    if (save) save.hidden = hits.length === 0
  }
  const grow = (now: Library) => {
    const isFirst = library === null
    library = now
    find()
    if (!isFirst) return
    phrase.value = ''
    show(true)
    word.focus()
  }
  /** What comes at once is shown at once, and then every so often. */
  const growing = (signal: AbortSignal) => {
    const bar = progressIn(progress)
    let latest: Library | null = null
    return (now: Library) => {
      bar(now.reports.length + now.closed.length, now.count)
      if (!latest)
        setTimeout(
          () => {
            if (latest && !signal.aborted) grow(latest)
            latest = null
          },
          library ? pace : 0,
        )
      latest = now
    }
  }
  const open = (way: { typed: string } | 'passkey') =>
    busy(form, async () => {
      stop.abort()
      stop = new AbortController()
      const { signal } = stop
      try {
        const key = way === 'passkey' ? way : { phrase: phraseOf(way.typed) }
        const { openAll } = await import('./library.ts')
        const opened = await openAll(key, growing(signal), signal)
        if (signal.aborted) return
        grow(opened)
        tell(told, opened.closed.length > 0 ? 'warning' : 'ok', ...openedWords(opened))
      } catch (error) {
        if (!(error instanceof Told)) throw error
        if (!signal.aborted) tell(told, 'error', ...error.lines, ...(library ? [t.inPart(library.reports.length)] : []))
      } finally {
        if (stop.signal === signal) progress.replaceChildren()
      }
    })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void open({ typed: phrase.value })
  })
  form.querySelector('button[name="passkey"]')?.addEventListener('click', () => void open('passkey'))
  query.addEventListener('submit', (event) => {
    event.preventDefault()
    asked = word.value
    found.clear()
    find()
  })
  save?.addEventListener('click', () => {
    const ticked = found.ticked()
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
