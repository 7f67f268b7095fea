import type { ReporterKind } from '#modules/reporting-use'
import { useForm, useTexts } from '#platform/texts'
import { Button } from '#ui/button'
import { Confirm } from '#ui/confirm'
import { Select } from '#ui/field'
import categories from '../../../content/report-categories.json' with { type: 'json' }
import { texts } from '../cases/texts.ts'

const reporterKinds: readonly ReporterKind[] = ['not-said', 'anonymous', 'named']

/** Closes a report, with what is counted of it. */
export function Closing({ revision }: { revision: number }) {
  const t = useTexts(texts).settling
  const form = useForm()
  return (
    <Confirm summary={t.close} isOpen={form.value('do') === 'close'}>
      <p>{t.closeText}</p>
      <form method="post" className="ww-form" noValidate>
        <input type="hidden" name="revision" value={revision} />
        <p className="ww-muted">{t.countedOnly}</p>
        <Select
          name="reporter"
          label={t.reporter}
          value="not-said"
          options={reporterKinds.map((value) => ({ value, label: t.reporters[value] }))}
        />
        <Select
          name="category"
          label={t.category}
          value="none"
          options={[
            { value: 'none', label: t.noCategory },
            ...categories.map(({ code, name }) => ({ value: code, label: name })),
          ]}
        />
        <Button kind="danger" name="do" value="close">
          {t.close}
        </Button>
      </form>
    </Confirm>
  )
}
