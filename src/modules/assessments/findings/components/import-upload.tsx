import { useTexts } from '#platform/texts'
import { Button } from '#ui/button'
import { Downloads } from '#ui/downloads'
import { Field, Select } from '#ui/field'
import { shared } from '#ui/words'
import { texts } from '../texts.ts'

type Props = { targets: { value: string; label: string }[]; isMissing: boolean }

/** The two steps before a preview: get the example, and send a file in. */
export function ImportUpload({ targets, isMissing }: Props) {
  const { import: t } = useTexts(texts)
  const w = useTexts(shared)
  return (
    <>
      <h2>{t.get}</h2>
      <p>{t.help}</p>
      <Downloads label={w.download} items={[{ href: '/bevindingen/lijst.xlsx?leeg', label: t.template }]} />
      <h2>{t.send}</h2>
      <form method="post" encType="multipart/form-data" className="ww-form" noValidate>
        <Select name="target" label={t.framework} options={targets} />
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
      </form>
    </>
  )
}
