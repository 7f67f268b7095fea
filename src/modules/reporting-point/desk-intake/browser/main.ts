import { busy, element, language, part, tell, the } from '../../browser/page.ts'
import { newReceipt, Refused, type Report } from '../../crypto/index.ts'
import { Chosen } from '../../files/reporter/choosing.ts'
import type { Point } from '../../intake/service.ts'
import { placesToAsk, typedIn } from '../../reporter/content.ts'
import { bodyOf, directoryOf, judge, type PointView, peopleOf, sealReport } from '../../reporter/sending.ts'
import { aboutsFor } from '../../routing/model.ts'
import { texts } from '../texts.ts'
import { insist, sendFiles } from './sending.ts'

const t = texts[language]
type Given = { point: PointView; today: string }

const form = the('form[data-part="typing"]', HTMLFormElement)
const told = part('told')
const chosen = new Chosen(form)
// One receipt for all tries, so that a second try can't become a second report.
let words = newReceipt()
const leaving = (event: BeforeUnloadEvent) => event.preventDefault()

/** The point of the own organisation. Who has logged in does no work for it. */
async function ask(): Promise<Given | null> {
  const answer = await fetch('/meldingen/invoeren/punt.json').catch(() => null)
  if (!answer?.ok) return null
  const given: { point: Point; today: string } = await answer.json()
  return { today: given.today, point: { ...given.point, work: { challenge: '', bits: 0 } } }
}

/** Who could read it, as the officers signed it. */
async function offerReaders(): Promise<void> {
  const given = await ask()
  if (!given) return
  const directory = directoryOf(given.point, given.today)
  const there: readonly string[] = aboutsFor(directory.handlers)
  for (const choice of form.querySelectorAll<HTMLInputElement>('input[name="about"]')) {
    if (there.includes(choice.value)) continue
    choice.closest('label')?.remove()
    part('nobody-there').hidden = false
  }
  const boxes = peopleOf(directory, 'report', language).map(({ id, label }) => {
    const box = Object.assign(document.createElement('input'), { type: 'checkbox', name: 'exclude', value: id })
    return element('label', 'ww-choice', box, element('span', '', label))
  })
  the('[data-part="readers"] > fieldset', HTMLElement).append(...boxes)
}

async function send(): Promise<void> {
  const fields = new FormData(form)
  const typed = typedIn(fields)
  const given = await ask()
  if (!given) return tell(told, 'error', t.offline)
  const directory = directoryOf(given.point, given.today)
  const problems = Object.values(judge(typed, directory, 'report'))
  const lines = [...(fields.has('agreed') ? [] : [t.agree]), ...problems.map((problem) => t[problem ?? 'empty'])]
  if (lines.length > 0) return tell(told, 'error', ...lines)
  tell(told, 'info', t.sending)
  const all = { ...typed, files: await chosen.files() }
  const report = await sealReport(given.point, directory, all, 'report', given.today, words)
  const { work: _, readers, envelopes, directoryVersion, ...rest } = bodyOf(report, '')
  const body = new URLSearchParams({ ...rest, directoryVersion: String(directoryVersion) })
  for (const id of readers) body.append('readers[]', id)
  for (const file of envelopes) body.append('envelopes[]', file)
  const answer = await insist('/meldingen/invoeren/verzegeld', body, told)
  if (answer.status === 409) return tell(told, 'error', t.changed)
  if (!answer.ok) return tell(told, 'error', t.offline)
  await handOver(report)
}

/** The words, to print and to have two of them read back; they are in this page only. */
async function handOver(report: Report): Promise<void> {
  tell(told, 'info')
  form.reset()
  chosen.clear()
  form.hidden = true
  const handout = part('handout')
  handout.hidden = false
  handout.classList.add('ww-letter')
  const list = words.split(' ')
  const items = handout.querySelectorAll('ol > li')
  list.forEach((word, at) => {
    items[at]?.replaceChildren(word)
  })
  const places = placesToAsk()
  places.forEach((place, at) => {
    the(`label[for="word-${at}"]`, HTMLElement, handout).textContent = t.receipt.word(place)
  })
  const check = the('form[data-part="check"]', HTMLFormElement, handout)
  const isRight = () =>
    places.every((place, at) => {
      const typed = String(new FormData(check).get(`word-${at}`) ?? '')
      return typed.trim().toLowerCase() === list[place - 1]
    })
  check.onsubmit = (event) => {
    event.preventDefault()
    const place = part('checked', check)
    if (isRight()) tell(place, 'ok', t.receipt.right)
    else tell(place, 'error', t.receipt.wrong)
  }
  addEventListener('beforeunload', leaving)
  the('h2', HTMLElement, handout).focus()
  const done = the('button[name="done"]', HTMLButtonElement, handout)
  // The words stay until all files are there: only with them the rest can follow.
  done.disabled = true
  await sendFiles(report, part('uploads', handout)).finally(() => {
    done.disabled = false
  })
}

/** Nothing of it stays on the screen, and the next report gets other words. */
function wipe(): void {
  removeEventListener('beforeunload', leaving)
  const handout = part('handout')
  for (const item of handout.querySelectorAll('ol > li')) item.replaceChildren()
  the('form[data-part="check"]', HTMLFormElement, handout).reset()
  tell(part('checked', handout), 'info')
  tell(part('uploads', handout), 'info')
  handout.classList.remove('ww-letter')
  handout.hidden = true
  words = newReceipt()
  form.hidden = false
  tell(told, 'ok', t.receipt.gone)
}

form.addEventListener('submit', (event) => {
  event.preventDefault()
  // What goes out is what stood there when it was sent.
  form.inert = true
  void busy(form, () =>
    send()
      .catch((error: unknown) => {
        if (!(error instanceof Refused)) throw error
        tell(told, 'error', t.directory)
      })
      .finally(() => {
        form.inert = false
      }),
  )
})
the('button[name="print"]', HTMLButtonElement).addEventListener('click', () => print())
the('button[name="done"]', HTMLButtonElement).addEventListener('click', wipe)
part('needs-script').hidden = true
form.hidden = false
void offerReaders()
