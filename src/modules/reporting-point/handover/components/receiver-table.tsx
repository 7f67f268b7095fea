import { dateText } from '#platform/language'
import { useForm, useLanguage, useTexts } from '#platform/texts'
import { Badge } from '#ui/badge'
import { Button } from '#ui/button'
import { Confirm } from '#ui/confirm'
import { EmptyState } from '#ui/empty-state'
import { Field } from '#ui/field'
import { type Column, DataTable } from '#ui/table'
import { type Body, spoken } from '../model.ts'
import { texts } from '../texts.ts'

type Row = {
  id: string
  body: Body
  version: number
  name: string
  fingerprint: string
  enteredByName: string
  enteredOn: string
  checkedByName: string
  checkedOn: string | null
  isMine: boolean
  state: 'waiting' | 'inForce' | 'replaced' | 'ended'
}
const tones = { waiting: 'warning', inForce: 'ok', replaced: 'neutral', ended: 'neutral' } as const

/** The keys of receivers, with what a keeper can do with each. */
export function ReceiverTable({ receivers }: { receivers: Row[] }) {
  const { bodies, receivers: t } = useTexts(texts)
  const c = t.columns
  const columns: Column<Row>[] = [
    { key: 'name', header: c.name, rowHeader: true, cell: ({ name }) => name },
    { key: 'body', header: c.body, cell: ({ body }) => bodies[body] },
    { key: 'version', header: c.version, cell: ({ version }) => version },
    {
      ...{ key: 'fingerprint', header: c.fingerprint },
      // Who checks hears it from the receiver and does not copy it from here.
      cell: ({ fingerprint, state }) =>
        state === 'waiting' ? '' : <code className="ww-break">{spoken(fingerprint)}</code>,
    },
    { key: 'state', header: c.state, cell: (row) => <State {...row} /> },
    { key: 'act', header: c.act, cell: (row) => <Acts {...row} /> },
  ]
  return (
    <DataTable
      caption={t.title}
      captionHidden
      stacked
      rows={receivers}
      rowKey={({ id }) => id}
      empty={
        <EmptyState title={t.none}>
          <p>{t.noneHelp}</p>
        </EmptyState>
      }
      columns={columns}
    />
  )
}

function State({ state, enteredByName, enteredOn, checkedByName, checkedOn }: Row) {
  const t = useTexts(texts).receivers
  const language = useLanguage()
  return (
    <>
      <Badge tone={tones[state]}>{t.states[state]}</Badge>
      <p className="ww-muted">
        {t.entered(enteredByName, dateText(language, enteredOn))}
        {checkedOn && <>; {t.checked(checkedByName, dateText(language, checkedOn))}</>}
      </p>
    </>
  )
}

function Acts({ id, name, state, isMine }: Row) {
  const t = useTexts(texts).receivers
  const form = useForm()
  if (state === 'ended') return null
  const isRefused = form.value('do') === 'check' && form.value('receiver') === id
  return (
    <>
      {state === 'waiting' && isMine && <p className="ww-muted">{t.otherKeeper}</p>}
      {state === 'waiting' && !isMine && (
        <Confirm summary={t.check} isOpen={isRefused}>
          <p>{t.checkText}</p>
          <form method="post" className="ww-form" noValidate autoComplete="off">
            <input type="hidden" name="receiver" value={id} />
            <Field
              {...{ name: 'fingerprint', id: `check-${id}`, label: t.fingerprint, required: true }}
              {...(isRefused ? { value: form.value('fingerprint'), problem: form.problem('fingerprint') } : {})}
            />
            <Button name="do" value="check" label={t.checkOf(name)}>
              {t.check}
            </Button>
          </form>
        </Confirm>
      )}
      <Confirm summary={t.end}>
        <p>{t.endText}</p>
        <form method="post">
          <input type="hidden" name="receiver" value={id} />
          <Button kind="danger" name="do" value="end" label={t.endOf(name)}>
            {t.end}
          </Button>
        </form>
      </Confirm>
    </>
  )
}
