// Says that a form is being worked on, how far it is where the server tells that, and for how long, until the next page comes.
// Without this script only the browser says so.

// A page with two forms runs this twice: nothing of it is named for all.
{
  /** A key under which the server tells how far it is with this form, and no other. */
  const newKey = () =>
    [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')

  /** Asks now and then how far it is, until the page goes; an answer that does not come is asked for again. */
  function follow(form, bar, text) {
    const key = newKey()
    form.append(Object.assign(document.createElement('input'), { type: 'hidden', name: 'progress', value: key }))
    const ask = async () => {
      const answer = await fetch(`/voortgang/${key}`).catch(() => null)
      const { done, total } = answer?.ok ? await answer.json() : { total: 0 }
      if (total > 0) {
        Object.assign(bar, { value: done, max: total })
        text.textContent = form.dataset.howFar.replace('{percent}', Math.floor((100 * done) / total))
      }
      setTimeout(ask, 200)
    }
    setTimeout(ask, 100)
  }

  for (const form of document.querySelectorAll('form[data-sending]')) {
    if (form.dataset.isHeard) continue
    form.dataset.isHeard = 'yes'
    const says = form.querySelector('[role=status]')

    form.addEventListener('submit', () => {
      const start = Date.now()
      const bar = Object.assign(document.createElement('progress'), { ariaLabel: form.dataset.sending })
      const far = Object.assign(document.createElement('span'), { ariaHidden: 'true' })
      const time = Object.assign(document.createElement('span'), { ariaHidden: 'true' })
      says.replaceChildren(bar, ` ${form.dataset.sending} `, far, ' ', time)
      if (form.dataset.howFar) follow(form, bar, far)
      setInterval(() => {
        time.textContent = `${Math.round((Date.now() - start) / 1000)} s`
      }, 1000)
    })
  }
}

// Whoever comes back with the browser's own button finds a form that waits.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) location.reload()
})
