import { useTexts } from '#platform/texts'
import { Button } from '#ui/button'
import { Confirm } from '#ui/confirm'
import { Select } from '#ui/field'
import { texts } from '../texts.ts'

/** Asks a colleague for a theme or norm, or stops asking. */
export function Delegation({
  asked,
  colleagues,
}: {
  asked: string | null
  colleagues: { value: string; label: string }[]
}) {
  const t = useTexts(texts).team
  return (
    <Confirm summary={asked ? `${t.title}: ${asked}` : t.ask}>
      <form method="post" className="ww-form">
        <Select name="personId" label={t.person} hint={t.personHint} options={colleagues} />
        <Button kind="secondary" name="do" value="delegate">
          {t.submit}
        </Button>
      </form>
      {asked && (
        <form method="post">
          <Button kind="plain" name="do" value="undelegate">
            {t.stop}
          </Button>
        </form>
      )}
    </Confirm>
  )
}
