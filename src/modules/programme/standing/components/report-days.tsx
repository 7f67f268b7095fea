import { dateText } from '#platform/language'
import { useForm, useLanguage, useTexts } from '#platform/texts'
import { Button } from '#ui/button'
import { Confirm } from '#ui/confirm'
import { Field } from '#ui/field'
import { texts } from '../texts.ts'

type Props = { reportDays: readonly string[]; last: string | null; next: string | null; keep: boolean }

/** The days on which the programme standings; who keeps it may add and take away. */
export function ReportDays({ reportDays, last, next, keep }: Props) {
  const t = useTexts(texts)
  const language = useLanguage()
  const form = useForm()
  return (
    <>
      <h2>{t.reportDays}</h2>
      <p>
        {t.reportDaysHelp} {last && t.last(dateText(language, last))} {next && t.next(dateText(language, next))}
        {reportDays.length === 0 && t.noDays}
      </p>
      {keep && (
        <form method="post" className="ww-form" noValidate>
          <Field
            name="day"
            type="date"
            label={t.newDay}
            value={form.value('day')}
            problem={form.problem('day')}
            required
          />
          <Button kind="secondary" name="do" value="add">
            {t.addDay}
          </Button>
        </form>
      )}
      {keep &&
        reportDays.map((day) => (
          <Confirm key={day} summary={t.removeDay(dateText(language, day))}>
            <p>{t.removeDayText}</p>
            <form method="post">
              <input type="hidden" name="day" value={day} />
              <Button kind="danger" name="do" value="remove">
                {t.removeDay(dateText(language, day))}
              </Button>
            </form>
          </Confirm>
        ))}
    </>
  )
}
