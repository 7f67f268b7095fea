import { dateText } from '#platform/language'
import { useForm, useLanguage, useTexts } from '#platform/texts'
import { Alert } from '#ui/alert'
import { Button } from '#ui/button'
import { Confirm } from '#ui/confirm'
import { Field } from '#ui/field'
import { shared } from '#ui/words'
import { texts } from '../texts.ts'

type Use = { kind: 'proposal' | 'deliverable' | 'task' | 'meeting'; title: string; href: string }

/** A next version, or away with it; after a refusal that of the two stands open that was sent. */
export function DocumentSteps({ uses }: { uses: readonly Use[] }) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  const isWithdrawal = form.value('do') === 'withdraw'
  return (
    <>
      <Confirm summary={t.addVersion} isOpen={form.isRefused && !isWithdrawal}>
        <form method="post" encType="multipart/form-data" className="ww-form" noValidate>
          <Field name="file" type="file" label={t.file} hint={t.fileHint} problem={form.problem('file')} required />
          <Field
            name="note"
            label={t.note}
            value={form.value('note')}
            problem={form.problem('note')}
            optionalLabel={w.optional}
          />
          <Button kind="secondary">{t.addVersion}</Button>
        </form>
      </Confirm>
      <Confirm summary={t.withdraw} isOpen={form.isRefused && isWithdrawal}>
        <p>{t.withdrawText}</p>
        {uses.length > 0 && (
          <Alert kind="warning">
            {t.usedBy}
            <ul>
              {uses.map(({ kind, title, href }) => (
                <li key={href}>
                  {t.uses[kind]}: <a href={href}>{title}</a>
                </li>
              ))}
            </ul>
          </Alert>
        )}
        <form method="post" className="ww-form" noValidate>
          <Field
            name="reason"
            label={t.reason}
            value={form.value('reason')}
            problem={form.problem('reason')}
            multiline
            rows={2}
            required
          />
          <Button kind="danger" name="do" value="withdraw">
            {t.withdrawNow}
          </Button>
        </form>
      </Confirm>
    </>
  )
}

/** When and why it was withdrawn. */
export function Withdrawn({ on, reason }: { on: string; reason: string | null }) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <Alert kind="info">
      {t.withdrawnOn(dateText(language, on))} {t.reason} {reason}
    </Alert>
  )
}
