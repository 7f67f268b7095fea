import { useTexts } from '#platform/texts'
import { Alert } from '#ui/alert'
import { Button, ButtonGroup } from '#ui/button'
import { PageHeader } from '#ui/page-header'
import { texts } from '../texts.ts'
import type { Replay } from './replay.ts'

/** What the page put into the form itself means nothing to people. */
const isOurs = (name: string, value: string) =>
  name === 'do' || name.startsWith('_') || /^([\da-f]{8}-[\da-f-]{27}|[\da-f]{64})$/i.test(value)

/** What was typed before the login ended, to send now. */
export function SendAgain({ replay }: { replay: Replay }) {
  const t = useTexts(texts).logInPage
  const fields = replay.fields.map(([name, value], index) => ({ key: `${name}-${index}`, name, value }))
  const shown = fields.filter(({ name, value }) => value && !isOurs(name, value))
  return (
    <>
      <PageHeader title={t.title} />
      <Alert kind="ok">{t.replay}</Alert>
      {replay.files.length > 0 && <Alert kind="warning">{t.replayFiles(replay.files.join(', '))}</Alert>}
      <form method="post" action={replay.action}>
        <ul>
          {shown.map(({ key, value }) => (
            <li key={key}>{value.slice(0, 500)}</li>
          ))}
        </ul>
        {fields.map(({ key, name, value }) => (
          <input key={key} type="hidden" name={name} value={value} />
        ))}
        <ButtonGroup>
          <Button>{t.send}</Button> <a href="/">{t.drop}</a>
        </ButtonGroup>
      </form>
    </>
  )
}
