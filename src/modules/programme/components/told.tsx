import { useSearchParams } from 'react-router'
import { useTexts } from '#platform/texts'
import { Alert } from '#ui/alert'
import { texts } from '../texts.ts'

/** What was just done, as the address tells after a redirect. */
export function Told() {
  const t = useTexts(texts)
  const [asked] = useSearchParams()
  const told = asked.has('bewaard') ? t.saved : asked.has('weg') ? t.removed : null
  return (
    told && (
      <Alert kind="ok" live>
        {told}
      </Alert>
    )
  )
}
