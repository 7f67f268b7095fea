// Says that a file is being made and when it is ready. Without this script the link gives the file, and says nothing.
for (const list of document.querySelectorAll('[data-downloads]')) {
  const says = list.parentElement.querySelector('[role=status]')
  let isBusy = false

  list.addEventListener('click', async (event) => {
    const link = event.target.closest('a')
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    if (isBusy) return
    isBusy = true
    says.textContent = list.dataset.making
    const answer = await fetch(link.href).catch(() => null)
    const name = answer?.headers.get('content-disposition')?.match(/filename\*=UTF-8''([^;]+)/)?.[1]
    // Another kind of answer is a page: a refusal, or the login of a session that ended. The browser shows it.
    if (answer && !name) location.assign(link.href)
    if (name) hand(await answer.blob(), decodeURIComponent(name))
    says.textContent = name ? list.dataset.ready : list.dataset.failed
    isBusy = false
  })
}

function hand(content, name) {
  const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(content), download: name })
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
