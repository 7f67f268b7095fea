import { doWork } from '../../crypto/work.ts'

// A form that asks for work does it when it is sent; without this script it goes as it is, and a shared limit holds.
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-work]'))
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    work(form).catch(() => form.submit())
  })

async function work(form: HTMLFormElement): Promise<void> {
  const button = form.querySelector('button')
  const answer = form.querySelector<HTMLInputElement>('input[name=work]')
  const challenge = form.querySelector<HTMLInputElement>('input[name=form]')?.value ?? ''
  if (button) button.disabled = true
  if (answer)
    answer.value = String(await doWork({ challenge, mailboxHash: challenge, bits: Number(form.dataset.work) }))
  form.submit()
}
