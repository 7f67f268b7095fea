import { useTexts } from '#platform/texts'
import { Alert } from '#ui/alert'
import { Button } from '#ui/button'
import type { FinderRole } from '../../codes.ts'
import { terms } from '../../terms/texts.ts'
import { texts } from '../texts.ts'

type Props = {
  code: string
  counted: readonly { role: FinderRole; many: number }[]
  isSame: boolean
  mayTakeOver: boolean
}

/** What the list of authorisations counts, beside what was typed in the record; says so when they differ. */
export function Counted({ code, counted, isSame, mayTakeOver }: Props) {
  const t = useTexts(texts)
  const names = useTexts(terms)
  const list = (
    <>
      {counted.map(({ role, many }) => `${names.roles[role]}: ${many}`).join(', ')}.{' '}
      <a href={`/bronnen/autorisaties?bron=${code}`}>{t.seeCounted}</a>
    </>
  )
  if (isSame)
    return (
      <p>
        {t.countedSame} {list}
      </p>
    )
  return (
    <Alert kind="warning" title={t.countedDiffers}>
      <p>{list}</p>
      {mayTakeOver && (
        <form method="post">
          <Button kind="secondary" name="answer" value="counts">
            {t.takeOverCounts}
          </Button>
        </form>
      )}
    </Alert>
  )
}
