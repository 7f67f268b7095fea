import { dateText } from '#platform/language'
import { useForm, useLanguage, useTexts } from '#platform/texts'
import { Button } from '#ui/button'
import { Field, RadioGroup } from '#ui/field'
import { Columns } from '#ui/stack'
import type { FinderRole, Task } from '../../codes.ts'
import { terms } from '../../terms/texts.ts'
import { fieldName } from '../input.ts'
import { decisions } from '../model.ts'
import { texts } from '../texts.ts'

export type ShownLine = {
  id: string
  name: string | null
  role: FinderRole
  task: Task
  startsOn: string
  endsOn: string
  reviewedOn: string | null
  arrangedBy: string
}

/** What a line is about, in a sentence or three. */
export function useLineFacts() {
  const t = useTexts(texts)
  const names = useTexts(terms)
  const language = useLanguage()
  return ({ role, task, startsOn, endsOn, reviewedOn, arrangedBy }: ShownLine): string => {
    const period = t.since(dateText(language, startsOn), dateText(language, endsOn))
    const reviewed = reviewedOn === null ? t.notReviewed : t.reviewedOn(dateText(language, reviewedOn))
    return `${names.roles[role]}, ${names.tasks[task]}. ${period} ${reviewed} ${t.arrangedBy(arrangedBy)}`
  }
}

type Props = { lines: readonly ShownLine[]; isLast: boolean; contact: string }

/** All that the reader decides on, on one form; `isLast`: the round is signed with it. */
export function ReviewForm({ lines, isLast, contact }: Props) {
  const t = useTexts(texts)
  return (
    <form method="post" className="ww-form ww-form--wide" noValidate>
      <p>
        {t.formIntro(lines.length)} {t.formHelp(contact)}
      </p>
      {lines.map((line) => (
        <Line key={line.id} line={line} />
      ))}
      <p>{isLast ? t.signText : t.othersText}</p>
      <Button>{isLast ? t.sign : t.save}</Button>
    </form>
  )
}

function Line({ line }: { line: ShownLine }) {
  const t = useTexts(texts)
  const form = useForm()
  const names = useTexts(terms)
  const facts = useLineFacts()(line)
  const of = (what: 'decision' | 'reason' | 'endsOn') => {
    const name = fieldName(what, line.id)
    return { name, value: form.value(name), problem: form.problem(name) }
  }
  return (
    <div className="ww-scores">
      <input type="hidden" name={`line_${line.id}`} value="1" />
      <RadioGroup
        {...of('decision')}
        legend={`${line.name ?? t.someone}: ${names.tasks[line.task]}`}
        hint={facts}
        options={decisions.map((value) => ({ value, label: t.decisions[value] }))}
      />
      <Columns>
        <Field {...of('reason')} label={t.reasonQuestion} hint={t.reasonHint} multiline rows={2} />
        <Field {...of('endsOn')} type="date" label={t.endsOnQuestion} hint={t.endsOnHint} />
      </Columns>
    </div>
  )
}
