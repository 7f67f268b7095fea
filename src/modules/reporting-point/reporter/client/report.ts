import { dayOf } from '#platform/language'
import { tell } from '../../browser/page.ts'
import { newReceipt, Refused } from '../../crypto/index.ts'
import { Chosen } from '../../files/reporter/choosing.ts'
import { Upload } from '../../files/reporter/uploading.ts'
import { placesToAsk, type Typed, typedIn } from '../content.ts'
import { bodyOf, directoryOf, judge, type PointView, peopleOf, sealReport } from '../sending.ts'
import { busy, language, showFaults, showPart, t, the } from './page.ts'
import { askPoint, sendReport } from './server.ts'

type Kind = 'report' | 'question'

/** The link of poster and intranet says which key signs the handlers; the server never sees that part. */
const isOurRoot = ({ rootPub }: PointView) => {
  const asked = /^#s=([0-9a-f]{16,64})$/.exec(location.hash)?.[1]
  return !asked || rootPub.startsWith(asked)
}

/** Takes the form over: from here on nothing leaves the browser unencrypted. */
export function reportForm(form: HTMLFormElement): void {
  const kind: Kind = form.dataset.kind === 'question' ? 'question' : 'report'
  const code = document.body.dataset.code ?? ''
  // One receipt for all tries, so that a second try can't become a second report.
  const words = newReceipt()
  const chosen = new Chosen(form)
  nameReaders(code, kind).catch(() => {})
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const typed = typedIn(new FormData(form))
    busy(form, async () => send(code, kind, { ...typed, files: await chosen.files() }, words)).catch(
      (error: unknown) => {
        const text = error instanceof Refused ? t.fault.directory : t.fault.network
        showFaults(t.fault.title, [{ text }])
      },
    )
  })
}

/** Who could read it, as the officers signed it and not as the page says. */
async function nameReaders(code: string, kind: Kind): Promise<void> {
  const { status, body: point } = await askPoint(code)
  if (status !== 200) return
  const directory = directoryOf(point, dayOf(new Date()))
  if (kind === 'report') nameForTwo(directory.twoPerson ?? [])
  const all = peopleOf(directory, kind, language)
  const readers = new Map(all.map(({ id, label }) => [id, label]))
  for (const box of document.querySelectorAll<HTMLInputElement>('input[name=exclude]')) {
    const label = readers.get(box.value)
    const place = box.parentElement?.querySelector('span')
    if (label && place) place.textContent = label
    else box.parentElement?.remove()
  }
}

/** Which kinds two people open together, as the officers signed it too. */
function nameForTwo(codes: readonly string[]): void {
  const place = the('#for-two', HTMLElement)
  const names = codes.map((code) => document.querySelector(`#category option[value="${code}"]`)?.textContent ?? code)
  place.hidden = names.length === 0
  place.textContent = t.form.forTwo(names.join('; '))
}

async function send(code: string, kind: Kind, typed: Typed & { files: readonly File[] }, words: string): Promise<void> {
  const entrance = new URLSearchParams(location.search).get('weg') ?? ''
  // A second time when the work or the directory was too old: both come anew with the point.
  for (const isLast of [false, true]) {
    const { status, body: point } = await askPoint(code)
    if (status !== 200) return showFaults(t.fault.title, [{ text: t.fault.notFound }])
    if (!isOurRoot(point)) return showFaults(t.fault.title, [{ text: t.fault.root }])
    const today = dayOf(new Date())
    const directory = directoryOf(point, today)
    const problems = Object.entries(judge(typed, directory, kind))
    if (problems.length > 0)
      return showFaults(
        t.form.problems,
        problems.map(([field, problem]) => ({ field, text: t.form[problem ?? 'empty'] })),
      )
    const report = await sealReport(point, directory, typed, kind, today, words)
    const answer = await sendReport(code, bodyOf(report, point.work.challenge), entrance)
    if (answer.status === 200 || answer.status === 201) return showReceipt(words.split(' '), typed.files)
    if (isLast || (answer.status !== 428 && answer.status !== 412))
      return showFaults(t.fault.title, [{ text: t.fault.busy }])
  }
}

/** The words, and two of them asked back; all of it stays in this page. */
function showReceipt(words: readonly string[], files: readonly File[] = []): void {
  showPart('receipt')
  if (files.length > 0) void new Upload(words.join(' '), files, the('#uploads', HTMLElement)).run()
  const places = placesToAsk()
  const items = document.querySelectorAll('#receipt-words li')
  words.forEach((word, at) => {
    const item = items[at]
    if (item) item.textContent = word
  })
  const form = the('#receipt-check', HTMLFormElement)
  for (const hidden of form.querySelectorAll('input[type=hidden]')) hidden.remove()
  places.forEach((place, at) => {
    const label = form.querySelector(`label[for="word-${at}"]`)
    if (label) label.textContent = t.receipt.word(place)
  })
  const leaving = (event: BeforeUnloadEvent) => event.preventDefault()
  addEventListener('beforeunload', leaving)
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const given = new FormData(form)
    const isRight = places.every(
      (place, at) =>
        String(given.get(`word-${at}`) ?? '')
          .trim()
          .toLowerCase() === words[place - 1],
    )
    if (isRight) removeEventListener('beforeunload', leaving)
    const place = the('#receipt-result', HTMLElement)
    if (isRight) tell(place, 'ok', t.receipt.right)
    else tell(place, 'error', t.receipt.wrong)
  })
}
