import { dateText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { Button } from '#ui/button'
import { Confirm } from '#ui/confirm'
import { texts } from '../texts.ts'

/** Lets the district see an outcome, or no longer. */
export function Release({ releasedOn }: { releasedOn: string | null }) {
  const t = useTexts(texts)
  const language = useLanguage()
  if (releasedOn !== null)
    return (
      <form method="post">
        <p>{t.released(dateText(language, releasedOn))}</p>
        <Button kind="secondary" name="do" value="withdraw">
          {t.withdraw}
        </Button>
      </form>
    )
  return (
    <Confirm summary={t.release}>
      <p>{t.releaseText}</p>
      <form method="post">
        <Button name="do" value="release">
          {t.release}
        </Button>
      </form>
    </Confirm>
  )
}
