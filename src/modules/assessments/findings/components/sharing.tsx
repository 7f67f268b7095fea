import { useTexts } from '#platform/texts'
import { Button } from '#ui/button'
import { Confirm } from '#ui/confirm'
import { texts } from '../texts.ts'

/** Lets the district read a finding of the municipality, or no longer. */
export function Sharing({ isShared }: { isShared: boolean }) {
  const { one: t, who } = useTexts(texts)
  if (!isShared)
    return (
      <form method="post">
        <p>{who.ownUnshared}</p>
        <Button name="do" value="share">
          {t.share}
        </Button>
      </form>
    )
  return (
    <Confirm summary={t.unshare}>
      <form method="post">
        <p>{t.unshareConfirm}</p>
        <Button kind="danger" name="do" value="unshare">
          {t.unshare}
        </Button>
      </form>
    </Confirm>
  )
}
