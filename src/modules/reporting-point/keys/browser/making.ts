import { busy, language, part, tell, the } from '../../browser/page.ts'
import { base64Of } from '../../sealed.ts'
import { en } from '../en.ts'
import { nl } from '../nl.ts'

const t = { nl, en }[language].own
const section = document.querySelector<HTMLElement>('[data-keys]')
if (section) begin(section)

type Made = { organisationId: string; secret: string; recipient: string; signPublic: string; phrase: string }

function begin(section: HTMLElement): void {
  const form = the('form[data-part="check"]', HTMLFormElement, section)
  const told = part('told', section)
  const asked: [number, number] = [1 + Math.floor(Math.random() * 5), 6 + Math.floor(Math.random() * 5)]
  let made: Made | null = null
  const show = (name: 'start' | 'phrase' | 'check') => {
    for (const one of ['start', 'phrase', 'check']) part(one, section).hidden = one !== name
    tell(told, 'info')
  }
  const start = async (organisationId: string) => {
    const { newHandlerKeys, newPhrase } = await import('../../crypto/index.ts')
    const { secret, ageRecipient, signPub } = await newHandlerKeys()
    made = { organisationId, secret, recipient: ageRecipient, signPublic: signPub, phrase: newPhrase() }
    part('words', section).textContent = made.phrase
    show('phrase')
    the('h2', HTMLElement, part('phrase', section)).focus()
  }
  for (const button of section.querySelectorAll<HTMLButtonElement>('button[name="make"]'))
    button.addEventListener('click', () => void start(button.value))
  the('button[name="print"]', HTMLButtonElement, section).addEventListener('click', () => print())
  the('button[name="written"]', HTMLButtonElement, section).addEventListener('click', () => {
    // A phrase that is still on the screen asks nothing.
    part('words', section).textContent = ''
    show('check')
    the('input[name="first"]', HTMLInputElement, form).focus()
  })
  the('button[name="back"]', HTMLButtonElement, section).addEventListener('click', () => {
    part('words', section).textContent = made?.phrase ?? ''
    show('phrase')
  })
  for (const [at, name] of (['first', 'second'] as const).entries())
    the(`label[for="${name}"]`, HTMLElement, form).textContent = t.ask(asked[at] ?? 1)
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    if (!made) return
    const words = made.phrase.split(' ')
    const typed = ['first', 'second'].map((name) => the(`input[name="${name}"]`, HTMLInputElement, form).value)
    const isRight = asked.every((place, at) => typed[at]?.trim().toLowerCase() === words[place - 1])
    if (!isRight) return tell(told, 'error', t.wrongWord)
    const whole = made
    void busy(form, () => keep(whole, the('input[name="with-passkey"]', HTMLInputElement, form).checked)).catch(() =>
      tell(told, 'error', t.failed),
    )
  })
  part('needs-script', section).hidden = true
  part('passkey', section).hidden = !('PublicKeyCredential' in window)
  show('start')
}

/** Wraps the secret and gives the open halves to the server. */
async function keep({ organisationId, secret, recipient, signPublic, phrase }: Made, withPasskey: boolean) {
  const { newPasskey, wrapWithPasskey, wrapWithPhrase } = await import('../../crypto/index.ts')
  const wrapped = [
    { kind: 'phrase', passkey: null as string | null, file: base64Of(await wrapWithPhrase(secret, phrase)) },
  ]
  if (withPasskey) {
    const passkey = await newPasskey('Weerwerk')
    wrapped.push({ kind: 'passkey', passkey, file: base64Of(await wrapWithPasskey(secret, passkey)) })
  }
  const body = new URLSearchParams({ organisationId, recipient, signPublic, wrapped: JSON.stringify(wrapped) })
  const answer = await fetch(location.pathname, { method: 'POST', body })
  if (!answer.ok) throw new Error('not kept')
  location.assign(answer.url)
}
