// Saves an answer as it is given. Without this script the button does the same, by the same form.
// A form with data-saves is sent to that address; one save at a time, so that nobody overtakes himself.
for (const form of document.querySelectorAll('form[data-saves]')) {
  const says = form.querySelector('[role=status]')
  let queue = Promise.resolve()
  let last = given(form)
  let said = ''

  const save = async () => {
    const now = written(form)
    if (now !== last) said = await send(now)
    says.textContent = said
  }
  const send = async (now) => {
    // keepalive: also who leaves the page at once has the answer saved
    const options = { method: 'POST', body: new URLSearchParams(now), keepalive: now.length < 60_000 }
    const answer = await fetch(form.dataset.saves, options).catch(() => null)
    const result = answer?.headers.get('content-type')?.includes('json') ? await answer.json() : {}
    if (answer?.ok) {
      form.elements.version.value = result.version
      last = withVersion(now, result.version) // not what the form holds by now: that may be newer
      await refresh()
    }
    return result.message ?? form.dataset.failed
  }
  const later = () => {
    if (written(form) !== last) says.textContent = form.dataset.saving
    queue = queue.then(save)
  }

  form.addEventListener('change', later)
  later() // an answer that was chosen before this script ran
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

/** The same, as the page came: what the answer is on the server. */
function given(form) {
  const fields = new URLSearchParams()
  for (const { name, type, value, defaultValue, defaultChecked } of form.elements) {
    if (!name || type === 'submit') continue
    if (type !== 'radio') fields.append(name, defaultValue)
    else if (defaultChecked) fields.append(name, value)
  }
  return fields.toString()
}

function withVersion(text, version) {
  const fields = new URLSearchParams(text)
  fields.set('version', version)
  return fields.toString()
}

/** Takes the parts that follow from the answers from a fresh page: progress, and why a level counts. */
async function refresh() {
  const answer = await fetch(location.href).catch(() => null)
  if (!answer?.ok) return
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html')
  for (const part of document.querySelectorAll('[data-follows]'))
    part.replaceChildren(...(fresh.getElementById(part.id)?.childNodes ?? []))
}
