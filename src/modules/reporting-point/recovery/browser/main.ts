import { busy, dayText, element, language, part, tell, the } from '../../browser/page.ts'
import { phraseOf, Told, unlock } from '../../browser/unlocking.ts'
import { openOldDirectory, Refused } from '../../crypto/index.ts'
import type { SignedDirectory } from '../../sealed.ts'
import { en } from '../en.ts'
import { nl } from '../nl.ts'
import { escrowOf, largestShareFile, recovered, shareInFile, sharesIn } from '../recovering.ts'
import type { RecoveryFiles } from '../service.ts'

// All of it came with the page: what is typed is used here and sent nowhere.
const t = { nl, en }[language]
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-recover]')) begin(form)

function begin(form: HTMLFormElement): void {
  const told = part('told', form)
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void busy(form, () => recover(form, told)).catch((error: unknown) => {
      if (!(error instanceof Told)) throw error
      tell(told, 'error', ...error.lines)
    })
  })
  for (const at of [1, 2]) takesFile(form, at, told)
  form.hidden = false
  part('needs-script').hidden = true
}

/** Fills in the share of a chosen file, so that nobody types over sixty signs. */
function takesFile(form: HTMLFormElement, at: number, told: HTMLElement): void {
  const input = the(`input[name="share-file-${at}"]`, HTMLInputElement, form)
  input.addEventListener('change', async () => {
    const file = input.files?.[0]
    // The page keeps nothing of it but the share.
    input.value = ''
    if (!file) return
    const share = file.size > largestShareFile ? null : shareInFile(await file.text())
    if (!share) return tell(told, 'error', t.notAShare(file.name))
    the(`input[name="share-${at}"]`, HTMLInputElement, form).value = share
    tell(told, 'ok', t.shareRead(file.name))
  })
}

async function recover(form: HTMLFormElement, told: HTMLElement): Promise<void> {
  const typed = (name: string) => the(`input[name="${name}"]`, HTMLInputElement, form).value
  const read = sharesIn([typed('share-1'), typed('share-2')])
  if (!('shares' in read)) throw new Told(read.kind === 'wrong' ? t.wrong(read.at) : t[read.kind])
  const phrase = phraseOf(typed('phrase'))
  tell(told, 'info', t.busy)
  const address = `/meldingen/herstel/${form.dataset.recover}/verzegeld`
  const answer = await fetch(address).catch(() => null)
  if (!answer?.ok) throw new Told(t.offline)
  const files: RecoveryFiles = await answer.json()
  const keys = await unlock(files.me.wrapped, { phrase })
  const trust = { rootPub: files.point.rootPub, organisation: files.point.code }
  const directories = (files.directories as SignedDirectory[]).map((one) => openOldDirectory(one, trust))
  const escrow = await escrowOf(read.shares, directories).catch(() => {
    throw new Told(t.apart)
  })
  const by = { me: files.me.id, keys, escrow, directories, told: t.told(dayText(files.today)) }
  const faults: string[] = []
  let done = 0
  for (const orphan of files.cases) {
    try {
      const page = await recovered(orphan, files, by)
      if (!page) faults.push(t.keptOut(orphan.number))
      else if (await post(orphan.id, page)) done++
      else faults.push(t.refused(orphan.number, 'conflict'))
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      const isOneGroup =
        error.fault === 'nobody-left' && orphan.envelopes.some(({ epoch }, at, all) => all[at + 1]?.epoch === epoch)
      faults.push(isOneGroup ? t.needsGroups(orphan.number) : t.refused(orphan.number, error.fault))
    }
  }
  form.reset()
  tell(told, faults.length > 0 ? 'warning' : 'ok', t.done(done), ...faults)
  const link = Object.assign(document.createElement('a'), { href: '/meldingen', textContent: t.toList })
  told.append(element('p', '', link))
}

type Page = NonNullable<Awaited<ReturnType<typeof recovered>>>
async function post(
  report: string,
  { epoch, seq, directoryVersion, readers, envelopes, ...rest }: Page,
): Promise<boolean> {
  const body = new URLSearchParams({
    report,
    epoch: `${epoch}`,
    seq: `${seq}`,
    directoryVersion: `${directoryVersion}`,
  })
  for (const id of readers) body.append('readers[]', id)
  for (const file of envelopes) body.append('envelopes[]', file)
  if ('message' in rest && rest.message) body.set('message', rest.message)
  const answer = await fetch(location.pathname, { method: 'POST', body }).catch(() => null)
  return answer?.ok ?? false
}
