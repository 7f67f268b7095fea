import { useTexts } from '#platform/texts'
import { Button } from '#ui/button'
import { Downloads } from '#ui/downloads'
import { Field } from '#ui/field'
import { SendingForm } from '#ui/importing'
import { shared } from '#ui/words'
import { texts } from '../texts.ts'

/** The two steps before a preview: get a file, and send it in. */
export function StaffUpload({ isMissing }: { isMissing: boolean | undefined }) {
  const { import: t } = useTexts(texts).staff
  const w = useTexts(shared)
  return (
    <>
      <h2>{t.steps.get}</h2>
      <p>{t.help}</p>
      <Downloads
        label={w.download}
        items={[
          { href: '/mensen/personeel.xlsx?leeg', label: t.template },
          { href: '/mensen/personeel.xlsx', label: t.current },
        ]}
      />
      <h2>{t.steps.send}</h2>
      <SendingForm busy={w.importing.reading} withFile>
        <Field
          name="file"
          type="file"
          label={t.file}
          hint={t.fileHint}
          accept=".xlsx,.csv,text/csv"
          problem={isMissing ? t.noFile : undefined}
          required
        />
        <Button name="do" value="check">
          {t.check}
        </Button>
      </SendingForm>
    </>
  )
}
