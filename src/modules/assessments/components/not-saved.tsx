import { useReason, useTexts } from '#platform/texts'
import { ErrorSummary } from '#ui/error-summary'
import { texts } from '../texts.ts'
import type { Saved } from './norm-form.tsx'

/** Says at the top of the page that an answer was not saved and why, each with a link to its field. */
export function NotSaved({ saved }: { saved: Saved }) {
  const t = useTexts(texts).norm
  const words = useReason()
  const problems = (saved.problems ?? []).map(({ path, reason, params }) => ({
    href: `#${path ? `${path}-` : ''}${saved.norm}`,
    text: words(reason, params),
  }))
  const conflict = saved.theirs === undefined ? [] : [{ href: `#${saved.norm}`, text: t.conflict }]
  return <ErrorSummary title={`${saved.norm}: ${t.notYet}`} problems={[...problems, ...conflict]} />
}
