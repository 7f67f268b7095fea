import categories from '../../../../content/report-categories.json' with { type: 'json' }
import { dayText, element, language, part, tell, the } from '../../browser/page.ts'
import { phraseOf, Told } from '../../browser/unlocking.ts'
import {
  type Directory,
  everyone,
  isDirectory,
  newEscrow,
  newPhrase,
  rootSeedOf,
  signDirectory,
  signPubOf,
} from '../../crypto/index.ts'
import { roleText } from '../../routing/texts.ts'
import { texts as together } from '../../two-person/texts.ts'
import { en } from '../en.ts'
import { nl } from '../nl.ts'

// All of it came with the page, so that the line can be cut before a key is made.
const { signing: t, keeper } = { nl, en }[language]
const two = together[language].signing
const place = document.querySelector<HTMLElement>('[data-part="signing"]')
if (place) begin(place)

const facts = (...pairs: readonly [string, string][]): HTMLElement =>
  element(
    'dl',
    'ww-list',
    ...pairs.map(([term, value]) =>
      element('div', '', element('dt', '', term), element('dd', 'ww-break', element('strong', '', value))),
    ),
  )

/** A file that never leaves this browser. */
function fileLink(text: string, type: string, name: string, label: string): HTMLElement {
  const href = URL.createObjectURL(new Blob([text], { type }))
  return Object.assign(document.createElement('a'), { href, download: name, textContent: label })
}

const shareLink = (share: string, at: number): HTMLElement =>
  fileLink(t.shareFile(at, share), 'text/plain', t.shareName(at), t.saveShare(at))

function begin(place: HTMLElement): void {
  const told = part('told', place)
  const form = the('form[data-part="sign"]', HTMLFormElement, place)
  let escrow: string | null = null
  const press = (name: string, work: () => void | Promise<void>) =>
    the(`button[name="${name}"]`, HTMLButtonElement, place).addEventListener('click', () => void work())
  press('root', () => {
    const phrase = newPhrase()
    part('root', place).replaceChildren(facts([t.rootPhrase, phrase], [t.rootPublic, signPubOf(rootSeedOf(phrase))]))
  })
  press('escrow', async () => {
    const { recipient, shares } = await newEscrow()
    escrow = recipient
    part('escrow', place).replaceChildren(
      facts(...shares.map((share, at): [string, string] => [t.share(at + 1), share])),
      element('p', '', t.shareWhere),
      element('ul', 'ww-screen-only', ...shares.map((share, at) => element('li', '', shareLink(share, at + 1)))),
      element('p', 'ww-muted', t.escrowPublic),
    )
  })
  press('print', () => print())
  const shown = async (work: () => Promise<void>) => {
    try {
      tell(told, 'info')
      await work()
    } catch (error) {
      if (!(error instanceof Told)) throw error
      tell(told, 'error', ...error.lines)
    }
  }
  the('input[name="draft"]', HTMLInputElement, form).addEventListener('change', () =>
    shown(async () => showNames(await draftIn(form, escrow))),
  )
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void shown(async () => {
      const draft = await draftIn(form, escrow)
      showNames(draft)
      const phrase = the('input[name="phrase"]', HTMLInputElement, form)
      const seed = rootSeedOf(phraseOf(phrase.value))
      offer(told, draft, JSON.stringify(signDirectory(draft, seed), null, 2), signPubOf(seed))
      phrase.value = ''
    })
  })
  part('needs-script').hidden = true
  place.hidden = false
}

/** The directory of the chosen file, with the escrow that was made here when it has none. @throws Told */
async function draftIn(form: HTMLFormElement, escrow: string | null): Promise<Directory> {
  const file = the('input[name="draft"]', HTMLInputElement, form).files?.[0]
  if (!file) throw new Told(t.noFile)
  const read = parsed(await file.text())
  if (typeof read !== 'object' || read === null || !('escrow' in read)) throw new Told(t.notAList)
  if (read.escrow === null && !escrow) throw new Told(t.noEscrow)
  const whole: unknown = { ...read, escrow: escrow ?? read.escrow }
  if (!isDirectory(whole)) throw new Told(t.notAList)
  return whole
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Told(t.notAList)
  }
}

function showNames(draft: Directory): void {
  const people = everyone(draft).map(({ name, role, signPub, group }) =>
    element(
      'li',
      'ww-break',
      [
        `${name ?? keeper.standIn} (${roleText(language, role)})`,
        ...(group ? [two.group(group)] : []),
        `${signPub.slice(0, 16)}…`,
      ].join(', '),
    ),
  )
  const kinds = categories.filter(({ code }) => draft.twoPerson?.includes(code)).map(({ name }) => name)
  part('names').replaceChildren(
    element('p', '', t.names(draft.version, dayText(draft.validUntil))),
    element('ul', '', ...people),
    element('p', '', kinds.length > 0 ? two.kinds(kinds.join(', ')) : two.none),
    element('p', '', t.check, ' ', two.fewer),
  )
}

function offer(told: HTMLElement, { organisation, version }: Directory, signed: string, publicHalf: string): void {
  tell(told, 'ok', t.signed, publicHalf)
  const link = fileLink(signed, 'application/json', `lijst-${organisation}-${version}-ondertekend.json`, t.download)
  told.append(element('p', '', link))
}
