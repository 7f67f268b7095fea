// Saves an answer as it is given. Without this script the button does the same, by the same form.
// A form with data-saves is sent to that address; one save at a time, so that nobody overtakes himself.
for (const form of document.querySelectorAll('form[data-saves]')) {
  const says = form.querySelector('[role=status]')
  let queue = Promise.resolve()
  let last = written(form)

  const save = async () => {
    const now = written(form)
    if (now === last) return
    says.textContent = form.dataset.saving
    const answer = await fetch(form.dataset.saves, { method: 'POST', body: new URLSearchParams(now) }).catch(() => null)
    const result = answer?.headers.get('content-type')?.includes('json') ? await answer.json() : {}
    says.textContent = result.message ?? form.dataset.failed
    if (!answer?.ok) return
    form.elements.version.value = result.version
    last = written(form)
    await refresh()
  }
  const later = () => {
    queue = queue.then(save)
  }

  form.addEventListener('change', later)
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    queue.then(() => {
      const button = document.createElement('input')
      Object.assign(button, { type: 'hidden', name: event.submitter.name, value: event.submitter.value })
      form.append(button)
      form.submit()
    })
  })
}

/** What the form would send, as text. */
function written(form) {
  return new URLSearchParams(new FormData(form)).toString()
}

/** Takes the parts that follow from the answers from a fresh page: progress, and why a level counts. */
async function refresh() {
  const answer = await fetch(location.href).catch(() => null)
  if (!answer?.ok) return
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html')
  for (const part of document.querySelectorAll('[data-follows]'))
    part.replaceChildren(...(fresh.getElementById(part.id)?.childNodes ?? []))
}
