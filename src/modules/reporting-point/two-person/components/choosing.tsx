import { useTexts } from '#platform/texts'
import { Alert } from '#ui/alert'
import { Button } from '#ui/button'
import { CheckboxGroup } from '#ui/field'
import { texts } from '../texts.ts'

type Props = {
  categories: readonly { code: string; name: string }[]
  /** Codes, for the next directory and in the one in force. */
  chosen: readonly string[]
  inForce: readonly string[]
}

/** Where a keeper chooses which reports two people open together. */
export function ChoosingKinds({ categories, chosen, inForce }: Props) {
  const t = useTexts(texts).choosing
  const names = categories.filter(({ code }) => inForce.includes(code)).map(({ name }) => name)
  const isSame = chosen.length === inForce.length && chosen.every((code) => inForce.includes(code))
  return (
    <section aria-labelledby="two-person-title">
      <h2 id="two-person-title">{t.title}</h2>
      <p>{t.text}</p>
      <p>{t.now(names.join('; ') || t.none)}</p>
      {!isSame && <Alert kind="warning">{t.waits}</Alert>}
      <form method="post" className="ww-form">
        <CheckboxGroup
          name="categories[]"
          legend={t.legend}
          values={chosen}
          options={categories.map(({ code, name }) => ({ value: code, label: name }))}
        />
        <Button name="do" value="two-person" kind="secondary">
          {t.save}
        </Button>
      </form>
    </section>
  )
}
