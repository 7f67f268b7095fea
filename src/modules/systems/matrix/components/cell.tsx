import { useTexts } from '#platform/texts'
import { Badge } from '#ui/badge'
import { Sign } from '#ui/sign'
import type { CellState } from '../model.ts'
import { texts } from '../texts.ts'

/** A cross for no: it is no mistake, so it has no colour of one. What says nothing has no sign. */
const signs = { connected: 'ok', 'not-connected': 'error', unknown: 'neutral' } as const

/** A cell of the matrix: a sign and a word; `mayBeAsked` adds a mark that is read aloud in full. */
export function MatrixCell({ state, mayBeAsked }: { state: CellState; mayBeAsked: boolean }) {
  const t = useTexts(texts)
  return (
    <span className={`ww-connection ww-connection--${state}`}>
      {(state === 'connected' || state === 'not-connected' || state === 'unknown') && <Sign kind={signs[state]} />}
      <span>{t.short[state]}</span>
      {mayBeAsked && (
        <>
          <span aria-hidden="true">&nbsp;?</span>
          <span className="ww-hidden">, {t.matrix.ask}</span>
        </>
      )}
    </span>
  )
}

const tones = {
  connected: 'ok',
  'not-connected': 'warning',
  'not-applicable': 'neutral',
  unknown: 'neutral',
  'not-shared': 'neutral',
} as const

/** The same in full, for a list. */
export function CellBadge({ state }: { state: CellState }) {
  const t = useTexts(texts)
  return <Badge tone={tones[state]}>{t.states[state]}</Badge>
}
