import { useTexts } from '#platform/texts'
import { Alert } from '#ui/alert'
import type { Route } from '../../model.ts'
import { texts } from '../texts.ts'

/** Says of a report that someone else typed it. */
export function TypedInNote({ route }: { route: Route }) {
  const t = useTexts(texts)
  return route === 'handler' || route === 'colleague' ? <Alert kind="info">{t.marked}</Alert> : null
}
