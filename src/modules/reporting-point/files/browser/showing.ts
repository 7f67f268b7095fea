import { element, language, tell } from '../../browser/page.ts'
import { epochIdentity, type FileNote, type Message, type OpenCase, openFile, Refused } from '../../crypto/index.ts'
import { cleaned } from '../cleaning/index.ts'
import { headSize, isProgram, kindOf } from '../kinds.ts'
import { sizeText } from '../sizes.ts'
import { drawn } from './drawing.ts'
import { en } from './en.ts'
import { nl } from './nl.ts'

const t = { nl, en }[language]

/** The files of a message, each fetched and opened when it is asked for; nothing of one that is not what its note says. */
export function filesOf({ files, epoch }: Message, it: OpenCase, report: string): HTMLElement[] {
  const identity = it.epochs.find((one) => one.epoch === epoch)
  if (files.length === 0 || !identity) return []
  const items = files.map((note) => item(note, () => fetched(report, note, epochIdentity(identity))))
  return [element('h4', '', t.title), element('ul', 'ww-list', ...items)]
}

function item(note: FileNote, get: () => Promise<Uint8Array<ArrayBuffer>>): HTMLElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'utrecht-button utrecht-button--secondary-action'
  button.textContent = note.type.startsWith('image/') ? t.show : t.get
  const name = t.about(note.name, sizeText(note.size, language))
  button.setAttribute('aria-label', `${button.textContent}: ${name}`)
  const told = element('div', '')
  told.setAttribute('role', 'status')
  const place = element('div', 'ww-stack')
  button.addEventListener('click', () => {
    button.disabled = true
    tell(told, 'info', t.getting)
    show(note, get, { told, place })
      .then(() => button.remove())
      .catch((error: unknown) => {
        button.disabled = false
        tell(told, 'error', error instanceof Refused ? t.differs : error instanceof Missing ? t.missing : t.offline)
      })
  })
  return element('li', '', element('p', 'ww-break', name), element('p', '', button), told, place)
}

async function show(
  note: FileNote,
  get: () => Promise<Uint8Array<ArrayBuffer>>,
  at: { told: HTMLElement; place: HTMLElement },
) {
  const bytes = await get()
  const head = bytes.subarray(0, headSize)
  const kind = kindOf(note.name, head)
  if (!kind || isProgram(note.name, head)) return tell(at.told, 'error', t.executable)
  const isPicture = kind.type.startsWith('image/')
  const picture = isPicture ? await drawn(bytes, kind.type, t.pictureOf(note.name)) : null
  tell(at.told, 'ok', t.ready, ...(isPicture ? [isClean(kind.type, bytes) ? t.cleaned : t.notCleaned] : []))
  at.place.replaceChildren(
    ...(picture ? [picture] : []),
    ...(isPicture && !picture ? [element('p', '', t.undrawable)] : []),
    element('p', 'ww-muted', t.warning),
    element('p', '', saveButton(note, bytes)),
  )
}

/** Saves the file as bytes of no kind, so that no browser shows it, under a name without signs that mislead. */
function saveButton({ name }: FileNote, bytes: Uint8Array<ArrayBuffer>): HTMLElement {
  const safe = name
    .replace(/[^\w.-]/g, '_')
    .replace(/^\.+/, '_')
    .slice(-80)
  const button = element('button', 'utrecht-button utrecht-button--secondary-action', t.save(safe))
  button.setAttribute('type', 'button')
  button.addEventListener('click', () => {
    const href = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }))
    Object.assign(document.createElement('a'), { href, download: safe }).click()
    setTimeout(() => URL.revokeObjectURL(href), 1000)
  })
  return button
}

/** Whether nothing is in a picture but the picture: whoever sent it with a page of their own may have left it in. */
function isClean(type: string, bytes: Uint8Array): boolean {
  try {
    return cleaned(type, bytes).length === bytes.length
  } catch {
    return false
  }
}

class Missing extends Error {}

async function fetched(report: string, note: FileNote, identity: string): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await fetch(`/meldingen/${report}/bestanden/${note.id}`)
  if (answer.status === 404 || answer.status === 409) throw new Missing()
  if (!answer.ok || !answer.body) throw new Error('no answer')
  const opened = await openFile(answer.body, identity, note)
  return new Uint8Array(await new Response(opened).arrayBuffer())
}
