// Says that a form is being worked on, and for how long, until the next page comes. Without this script only the browser says so.
for (const form of document.querySelectorAll('form[data-sending]')) {
  if (form.dataset.isHeard) continue
  form.dataset.isHeard = 'yes'
  const says = form.querySelector('[role=status]')

  form.addEventListener('submit', () => {
    const start = Date.now()
    const time = Object.assign(document.createElement('span'), { ariaHidden: 'true' })
    says.replaceChildren(document.createElement('progress'), ` ${form.dataset.sending} `, time)
    says.firstChild.ariaLabel = form.dataset.sending
    setInterval(() => {
      time.textContent = `${Math.round((Date.now() - start) / 1000)} s`
    }, 1000)
  })
}

// Whoever comes back with the browser's own button finds a form that waits.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) location.reload()
})
