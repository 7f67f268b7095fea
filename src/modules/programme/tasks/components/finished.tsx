import { useTexts } from '#platform/texts'
import { Alert } from '#ui/alert'
import { Button } from '#ui/button'
import { texts } from '../texts.ts'

/** Says what was just done with a task of a list, with the way back. */
export function Finished({ task }: { task: { id: string; title: string } | null }) {
  const t = useTexts(texts)
  if (!task) return null
  return (
    <Alert kind="ok" live>
      <p>
        {t.finished} {task.title}
      </p>
      <form method="post">
        <input type="hidden" name="taskId" value={task.id} />
        <Button kind="plain" name="do" value="reopen" label={t.undoLabel(task.title)}>
          {t.undo}
        </Button>
      </form>
    </Alert>
  )
}
