import { useReason, useTexts } from '#platform/texts'
import { Alert } from '#ui/alert'
import { ErrorSummary } from '#ui/error-summary'
import { texts } from '../texts.ts'
import type { Saved } from './norm-form.tsx'

/** Says at the top of the page that an answer was not saved and why, each with a link to its field; when it is too late, also what was typed. */
export function NotSaved({ saved }: { saved: Saved }) {
  const t = useTexts(texts).norm
  const words = useReason()
  const problems = (saved.problems ?? []).map(({ path, reason, params }) => ({
    href: `#${path ? `${path}-` : ''}${saved.norm}`,
    text: words(reason, params),
  }))
  const conflict = saved.theirs === undefined ? [] : [{ href: `#${saved.norm}`, text: t.conflict }]
  const typed = saved.isTooLate ? [saved.values?.reason, saved.values?.measure].filter(Boolean) : []
  return (
    <>
      <ErrorSummary title={`${saved.norm}: ${t.notYet}`} problems={[...problems, ...conflict]} />
      {typed.length > 0 && (
        <Alert kind="info" title={t.typed}>
          {typed.map((text) => (
            <p key={text} className="ww-pre">
              {text}
            </p>
          ))}
        </Alert>
      )}
    </>
  )
}
