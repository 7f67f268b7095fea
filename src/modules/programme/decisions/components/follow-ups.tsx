import { dateText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import type { FollowUp } from '../follow-ups.ts'
import { texts } from '../texts.ts'

type Shown = Pick<FollowUp, 'kind' | 'title' | 'dueOn' | 'standing' | 'count' | 'taskId' | 'organisations'>

/** More names than this stand behind a summary, so that a list of decisions stays a list. */
const mostInLine = 3

/** What came of a decision: tasks of the team and actions of municipalities, with how they stand. */
export function FollowUps({ followUps }: { followUps: readonly Shown[] }) {
  const t = useTexts(texts)
  const f = t.followUp
  const language = useLanguage()
  if (followUps.length === 0) return <p className="ww-muted">{t.noFollowUps}</p>
  return (
    <ul>
      {followUps.map(({ kind, title, dueOn, standing, count, taskId, organisations }) => (
        <li key={`${kind} ${taskId ?? ''} ${title} ${dueOn ?? ''} ${standing}`}>
          {f.kinds[kind]}: {taskId ? <a href={`/taken/${taskId}`}>{title}</a> : title}
          <div className="ww-muted">
            {[
              f.line(count, f.standings[standing]),
              dueOn && f.dueOn(dateText(language, dueOn)),
              organisations.length <= mostInLine && organisations.join(', '),
            ]
              .filter(Boolean)
              .join(' · ')}
          </div>
          {organisations.length > mostInLine && (
            <details>
              <summary>{f.which}</summary>
              {organisations.join(', ')}
            </details>
          )}
        </li>
      ))}
    </ul>
  )
}
