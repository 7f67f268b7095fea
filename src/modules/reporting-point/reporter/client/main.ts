import { reportForm } from './report.ts'
import { visitForm } from './visit.ts'

// Each page of the reporter has one of these forms, or none; without this script they go to the server as they are.
const report = document.querySelector<HTMLFormElement>('form#report')
const visit = document.querySelector<HTMLFormElement>('form#visit')
for (const [id, isHidden] of [
  ['by-server', true],
  ['by-browser', false],
] as const) {
  const place = document.getElementById(id)
  if (place) place.hidden = isHidden
}
// The link of poster and intranet names the key of the officers in its last part; that part goes along from page to page.
if (location.hash.startsWith('#s='))
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href^="/meld/"]')) link.hash = location.hash
if (report) reportForm(report)
if (visit) visitForm(visit)
