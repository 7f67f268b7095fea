import { dateText } from '#platform/language'
import { useForm, useLanguage, useTexts } from '#platform/texts'
import { Alert } from '#ui/alert'
import { Button } from '#ui/button'
import { Field } from '#ui/field'
import { texts } from '../texts.ts'
import type { ShownFile } from './shown.ts'

/** Whether the person may start, why not, and the button that lets them. */
export function StartPart({ file, today }: { file: ShownFile; today: string }) {
  const t = useTexts(texts)
  const language = useLanguage()
  if (file.state === 'ended') return <Alert kind="info">{t.isEnded(dateText(language, file.endedOn ?? today))}</Alert>
  if (file.state === 'working') return <Alert kind="ok">{t.isWorking}</Alert>
  return (
    <section aria-labelledby="start-title">
      <h2 id="start-title">{t.start}</h2>
      {file.access === 'restricted' && file.restrictedUntil && (
        <Alert kind="warning">{t.isRestricted(dateText(language, file.restrictedUntil))}</Alert>
      )}
      {file.state === 'restricted' && file.access === 'none' && <Alert kind="error">{t.restrictedOver}</Alert>}
      <Allowed file={file} />
      <StartForm file={file} today={today} />
    </section>
  )
}

function Allowed({ file: { start, checks, weeks } }: { file: ShownFile }) {
  const t = useTexts(texts)
  if (start.access === 'full') return <p>{t.access.full}</p>
  if (start.access === 'restricted') return <p>{t.access.restricted(weeks)}</p>
  const names = new Map(checks.map(({ code, name }) => [code, name]))
  return (
    <>
      <p>{t.access.none}</p>
      <ul>
        {start.missing.map((code) => (
          <li key={code}>{names.get(code) ?? code}</li>
        ))}
      </ul>
    </>
  )
}

function StartForm({ file: { start, state, startedOn }, today }: { file: ShownFile; today: string }) {
  const t = useTexts(texts)
  const form = useForm()
  const isMine = form.value('do') === 'start'
  if (start.access === 'none' || (start.access === 'restricted' && startedOn !== null)) return null
  const label = start.access === 'restricted' ? t.startRestricted : t.startFull
  return (
    <form method="post" className="ww-form" noValidate>
      {state === 'before' && startedOn === null ? (
        <Field
          name="on"
          id="start-on"
          type="date"
          label={t.startedOn}
          value={isMine ? form.value('on') : today}
          problem={isMine ? form.problem('on') : undefined}
        />
      ) : (
        <input type="hidden" name="on" value={today} />
      )}
      <Button name="do" value="start">
        {state === 'restricted' ? t.giveFull : label}
      </Button>
    </form>
  )
}
