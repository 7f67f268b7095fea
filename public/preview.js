// Shows how a text will look while it is typed. Without this script the button shows it by a page of its own.
for (const part of document.querySelectorAll('[data-preview-of]')) {
  const field = part.querySelector('textarea')
  const button = part.querySelector('button[formaction]')
  const preview = part.querySelector('section')
  let asked = 0
  let timer = 0

  const show = async () => {
    const own = ++asked
    const body = new URLSearchParams()
    for (const [name, value] of new FormData(field.form)) if (typeof value === 'string') body.append(name, value)
    body.append(button.name, button.value)
    const answer = await fetch(button.formAction, { method: 'POST', body }).catch(() => null)
    if (!answer?.ok || own !== asked) return
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById(preview.id)
    if (fresh) preview.replaceChildren(...fresh.childNodes)
    preview.hidden = false
  }

  field.addEventListener('input', () => {
    clearTimeout(timer)
    if (!preview.hidden) timer = setTimeout(show, 400)
  })
  button.addEventListener('click', async (event) => {
    event.preventDefault()
    await show()
  })
}
