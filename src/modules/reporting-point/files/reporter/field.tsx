import type { Language } from '#platform/language'
import { Field } from '#ui/field'
import { accepted } from '../kinds.ts'
import type { NotTaken } from '../preparing.ts'
import { texts } from './texts.ts'

/** What was wrong with files of a form without script, in words. */
export function problemOf(faults: readonly NotTaken[], language: Language): string | undefined {
  const t = texts[language]
  if (faults.length === 0) return undefined
  return [...faults.map(({ name, fault }) => t.not(name, t.faults[fault])), t.again].join(' ')
}

/** Where files are chosen. The script looks at each at once, and shows what goes along. */
export function FilesField({
  language,
  optionalLabel,
  problem,
}: {
  language: Language
  optionalLabel: string
  problem?: string | undefined
}) {
  const t = texts[language]
  return (
    <div id="files-place">
      <Field
        name="files"
        type="file"
        multiple
        accept={accepted}
        label={t.label}
        optionalLabel={optionalLabel}
        hint={t.hint}
        problem={problem}
      />
      <p id="files-limit" className="ww-muted">
        {t.withoutScript}
      </p>
      <ul id="files-chosen" className="ww-list" aria-label={t.chosen} hidden />
      <p id="files-told" role="status" className="ww-muted" />
    </div>
  )
}

/** Where the script tells how far the files are. */
export const UploadPlace = () => <div id="uploads" aria-live="polite" />
