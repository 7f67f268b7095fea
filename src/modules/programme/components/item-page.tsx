import { useForm, useTexts } from '#platform/texts'
import { Button } from '#ui/button'
import { Confirm } from '#ui/confirm'
import { ErrorSummary } from '#ui/error-summary'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { texts } from '../texts.ts'
import type { MenuKey } from './menu-entries.ts'
import { ProgrammeMenu } from './programme-menu.tsx'
import { type RecordField, RecordFields } from './record-fields.tsx'

type Props = {
  programme: { id: string; title: string }
  current: MenuKey
  /** Pages between the menu entry and this one. */
  between?: readonly { href: string; label: string }[]
  title: string
  explain: string
  fields: readonly RecordField[]
  /** The revision that is shown; null for something new, which can't be removed. */
  revision: number | null
  removeText: string
  /** Fields that the page knows by itself. */
  hidden?: Readonly<Record<string, string>>
}

/** The page on which one thing of a programme is made, changed or removed. */
export function ItemPage({
  programme,
  current,
  between = [],
  title,
  explain,
  fields,
  revision,
  removeText,
  hidden = {},
}: Props) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  return (
    <>
      <ProgrammeMenu programme={programme} current={current} between={between} below={title} />
      <PageHeader title={title} />
      <Explain label={w.whatIsThis}>{explain}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      <form method="post" className="ww-form" noValidate>
        {revision !== null && <input type="hidden" name="revision" value={form.value('revision', String(revision))} />}
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <RecordFields fields={fields} />
        <Button name="do" value="save">
          {t.save}
        </Button>
      </form>
      {revision !== null && (
        <Confirm summary={t.remove}>
          <p>{removeText}</p>
          <form method="post">
            <Button kind="danger" name="do" value="remove">
              {t.removeNow}
            </Button>
          </form>
        </Confirm>
      )}
    </>
  )
}
