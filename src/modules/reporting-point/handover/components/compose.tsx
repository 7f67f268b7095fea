import { useTexts } from '#platform/texts'
import { Alert } from '#ui/alert'
import { Button } from '#ui/button'
import { Field, Select } from '#ui/field'
import type { Ground } from '../grounds.ts'
import type { Body } from '../model.ts'
import { texts } from '../texts.ts'

type Props = {
  receivers: readonly { id: string; body: Body; name: string; recipient: string }[]
  grounds: readonly Ground[]
}

/** A new draft; its script takes care that the ground is one of the receiver. */
export function Compose({ receivers, grounds }: Props) {
  const t = useTexts(texts)
  return (
    <form data-does method="dialog" className="ww-form" noValidate autoComplete="off">
      {receivers.map(({ id, body, recipient }) => (
        <span key={id} hidden data-receiver={id} data-body={body} data-recipient={recipient} />
      ))}
      <Select
        name="receiverId"
        label={t.list.receiver}
        options={receivers.map(({ id, body, name }) => ({ value: id, label: `${name} (${t.bodies[body]})` }))}
      />
      <Select
        name="ground"
        label={t.list.ground}
        options={grounds.map(({ body, code, law, article }) => ({
          value: `${body}:${code}`,
          label: `${law}, ${article}`,
        }))}
      />
      <Alert kind="info">{t.list.unverified}</Alert>
      <Field name="text" label={t.list.text} hint={t.list.textHint} multiline rows={8} required />
      <div data-part="hints" role="status" />
      <Button name="do" value="compose">
        {t.list.offer}
      </Button>
    </form>
  )
}
