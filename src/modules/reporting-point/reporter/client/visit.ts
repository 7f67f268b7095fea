import { dateText, dayOf } from '#platform/language'
import { tell } from '../../browser/page.ts'
import { parseReceipt, Refused } from '../../crypto/index.ts'
import { Chosen } from '../../files/reporter/choosing.ts'
import { Resending } from '../../files/reporter/resending.ts'
import { texts } from '../../files/reporter/texts.ts'
import { Upload } from '../../files/reporter/uploading.ts'
import { sizeText } from '../../files/sizes.ts'
import { stateOf } from '../../model.ts'
import type { Said } from '../content.ts'
import { busy, element, language, showFaults, showPart, t, the } from './page.ts'
import { sendMessage } from './server.ts'
import { type Unlocked, unlock } from './unlocking.ts'

/** Takes the form over: the words never leave the browser. */
export function visitForm(form: HTMLFormElement): void {
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const typed = String(new FormData(form).get('words') ?? '')
    busy(form, () => visit(typed)).catch(failed)
  })
}

const failed = (error: unknown) =>
  showFaults(t.fault.title, [{ text: error instanceof Refused ? t.fault.tampered : t.fault.network }])

const refuse = (text: string, field = 'words') => showFaults(t.visit.problems, [{ field, text }])

async function visit(typed: string): Promise<void> {
  const read = parseReceipt(typed)
  if (!read.ok) {
    const [wrong] = read.unknown
    return refuse(read.count === 7 && wrong ? t.visit.unknownWord(wrong.typed) : t.visit.count)
  }
  const opened = await unlock(read.text)
  if (!opened) return refuse(t.visit.unknown)
  show(read.text, opened)
}

function show(words: string, opened: Unlocked): void {
  const { box, mailbox, mailboxHash, session } = opened
  showPart('mailbox')
  const state = stateOf(box)
  the('.ww-alert__body', HTMLElement).textContent = t.visit.state[state]
  the('#dialogue', HTMLElement).replaceChildren(...mailbox.said.map(line))
  /** Shows the mailbox anew, and above the form what arrived just now. */
  const again = async (arrived: number, ...told: string[]) => {
    const fresh = await unlock(words)
    if (!fresh) return
    show(words, fresh)
    const place = the('#uploads', HTMLElement)
    tell(place, 'ok', ...told, ...(arrived > 0 ? [texts[language].sent(arrived)] : []))
    place.scrollIntoView({ block: 'center' })
  }
  new Resending(words, opened, again).offer().catch(failed)
  const form = the('#reply', HTMLFormElement)
  if (state === 'closed') {
    form.remove()
    return
  }
  const chosen = new Chosen(form)
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const text = String(new FormData(form).get('text') ?? '')
      .toWellFormed()
      .trim()
    busy(form, async () => {
      const files = await chosen.files()
      if (text === '' && files.length === 0) return refuse(t.visit.emptyReply, 'text')
      const file = await mailbox.reply(text, dayOf(new Date()), files)
      const message = { mailboxHash, session, seq: mailbox.count, epoch: mailbox.epoch, file }
      const { status } = await sendMessage(message)
      if (status !== 201) return refuse(t.fault.changed, 'text')
      const arrived = files.length > 0 ? await new Upload(words, files, the('#uploads', HTMLElement)).run() : 0
      await again(arrived, t.visit.sent)
    }).catch(failed)
  })
}

function line({ from, on, text, files }: Said): HTMLElement {
  const item = document.createElement('li')
  const head = Object.assign(document.createElement('p'), {
    className: 'ww-muted',
    textContent: ` ${t.visit.on(dateText(language, on))}`,
  })
  head.prepend(Object.assign(document.createElement('strong'), { textContent: t.visit[from] }))
  const body = Object.assign(document.createElement('p'), { className: 'ww-dialogue__text', textContent: text })
  item.append(head, body)
  for (const { id, name, size } of files) {
    const about = element('p', 'ww-muted')
    about.textContent = `${name} (${sizeText(size, language)})`
    about.dataset.file = id
    item.append(about)
  }
  return item
}
