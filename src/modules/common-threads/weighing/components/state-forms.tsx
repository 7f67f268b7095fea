import { useTexts } from '#platform/texts'
import { Button } from '#ui/button'
import { Confirm } from '#ui/confirm'
import { texts } from '../texts.ts'

/** What the project leader can do with the weighing as a whole. */
export function StateForms({ state }: { state: 'none' | 'ranking' | 'closed' }) {
  const t = useTexts(texts)
  const step = {
    none: { value: 'start', label: t.start, words: t.startText },
    ranking: { value: 'close', label: t.close, words: t.closeText },
    closed: { value: 'reopen', label: t.reopen, words: t.reopenText },
  }[state]
  return (
    <Confirm summary={step.label} isOpen={state === 'none'}>
      <form method="post">
        <p>{step.words}</p>
        <Button name="do" value={step.value}>
          {step.label}
        </Button>
      </form>
    </Confirm>
  )
}
