import { useTexts } from '#platform/texts'
import { Alert } from '#ui/alert'
import { Button, ButtonGroup, ButtonLink } from '#ui/button'
import { texts } from '../texts.ts'
import { ArchiveFacts } from './facts.tsx'
import type { ShownPreview } from './shown.ts'

/** What a file would bring in; the file itself goes along, so that nothing is kept before someone confirms. */
export function ArchivePreviewForm({ preview, document }: { preview: ShownPreview; document: string }) {
  const t = useTexts(texts)
  return (
    <form method="post">
      <h2>{t.preview}</h2>
      <Alert kind="ok">
        {t.checked} {t.unsure}
      </Alert>
      <input type="hidden" name="document" value={document} />
      <ArchiveFacts of={preview} />
      <ButtonGroup>
        <Button name="do" value="keep">
          {t.keep}
        </Button>
        <ButtonLink href="/zelfscans/archief" kind="secondary">
          {t.again}
        </ButtonLink>
      </ButtonGroup>
    </form>
  )
}
