import { useTexts } from '#platform/texts'
import { Alert } from '#ui/alert'
import { texts } from '../texts.ts'
import type { Moved } from './moved-data.ts'

/** That the answers of a scan came from a round on another version of the framework. */
export function MovedNote({ moved }: { moved: Moved }) {
  const t = useTexts(texts).origin
  return (
    <Alert kind="info" title={t.moved(moved.round || t.earlier, moved.version)}>
      {moved.mapping && <a href={moved.mapping}>{t.toMapping}</a>}
    </Alert>
  )
}
