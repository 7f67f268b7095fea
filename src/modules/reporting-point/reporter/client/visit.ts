import { dateText, dayOf } from '#platform/language'
import { answerLogin, parseReceipt, Refused, reporterKeys } from '../../crypto/index.ts'
import { stateOf } from '../../model.ts'
import type { Said } from '../content.ts'
import { openMailbox, saltOf } from '../sending.ts'
import { busy, language, showFaults, showPart, t, the } from './page.ts'
import { askQuestion, openBox, sendMessage } from './server.ts'

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

/** Proves to the server that these words open the mailbox, without telling them, and reads what is in it. */
async function unlock(words: string) {
  const salt = document.body.dataset.salt ?? ''
  const { mailboxHash, signSeed } = await reporterKeys(words, saltOf(salt))
  const { nonce } = (await askQuestion(mailboxHash)).body
  const answer = answerLogin(signSeed, location.origin, nonce)
  const { status, body } = await openBox({ mailboxHash, nonce, answer })
  if (status !== 200) return null
  return { ...body, mailboxHash, mailbox: await openMailbox(words, salt, body.box) }
}

type Opened = NonNullable<Awaited<ReturnType<typeof unlock>>>

function show(words: string, { box, mailbox, mailboxHash, session }: Opened): void {
  showPart('mailbox')
  const state = stateOf(box)
  the('.ww-alert__body', HTMLElement).textContent = t.visit.state[state]
  the('#dialogue', HTMLElement).replaceChildren(...mailbox.said.map(line))
  const form = the('#reply', HTMLFormElement)
  if (state === 'closed') {
    form.remove()
    return
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const text = String(new FormData(form).get('text') ?? '')
      .toWellFormed()
      .trim()
    if (text === '') return refuse(t.visit.emptyReply, 'text')
    busy(form, async () => {
      const file = await mailbox.reply(text, dayOf(new Date()))
      const message = { mailboxHash, session, seq: mailbox.count, epoch: mailbox.epoch, file }
      const { status } = await sendMessage(message)
      if (status !== 201) return refuse(t.fault.changed, 'text')
      const again = await unlock(words)
      if (again) show(words, again)
    }).catch(failed)
  })
}

function line({ from, on, text }: Said): HTMLElement {
  const item = document.createElement('li')
  const head = Object.assign(document.createElement('p'), {
    className: 'ww-muted',
    textContent: ` ${t.visit.on(dateText(language, on))}`,
  })
  head.prepend(Object.assign(document.createElement('strong'), { textContent: t.visit[from] }))
  const body = Object.assign(document.createElement('p'), { className: 'ww-dialogue__text', textContent: text })
  item.append(head, body)
  return item
}
