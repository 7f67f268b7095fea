import { useTexts } from '#platform/texts'
import { Alert } from '#ui/alert'
import { PageHeader } from '#ui/page-header'
import { texts } from '../texts.ts'

/** In place of the page, for a link that does not work; it tells nothing of whether it ever did. */
export function LinkGone({ why }: { why: 'gone' | 'too-many' }) {
  const t = useTexts(texts)
  return (
    <>
      <PageHeader title={t.gone} />
      <Alert kind="warning">{why === 'gone' ? t.goneHelp : t.tooMany}</Alert>
    </>
  )
}
