import { useForm, useTexts } from '#platform/texts'
import { Alert } from '#ui/alert'
import { ErrorSummary } from '#ui/error-summary'
import { shared } from '#ui/words'
import { OwnDeclarations } from '../../declarations/components/own-declarations.tsx'
import { formFor } from '../../declarations/model.ts'
import { texts } from '../texts.ts'
import { OwnFile } from './own-file.tsx'
import { OwnReplies } from './own-replies.tsx'
import { OwnRights } from './own-rights.tsx'
import { OwnTodo } from './own-todo.tsx'
import type { ShownOwn, Told } from './shown.ts'

type Props = { own: ShownOwn; told: Told; base: string }

/** What someone reads of their own screening, the same by login and by link. */
export function OwnPage({ own, told, base }: Props) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  return (
    <>
      {told && (
        <Alert kind="ok" live>
          {t[told]}
        </Alert>
      )}
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      {own.files.length > 0 && <OwnTodo files={own.files} hrefOf={(code) => formFor(base, code)} />}
      {own.files.map((file) => (
        <OwnFile key={file.id} file={file} />
      ))}
      <OwnDeclarations declarations={own.declarations} disclosure={own.disclosure} base={base} />
      {own.files.length > 0 && <OwnRights terms={own.terms} />}
      {own.files.length > 0 && <OwnReplies files={own.files} replies={own.replies} />}
    </>
  )
}
