import type { Language } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { Button } from '#ui/button'
import { Select } from '#ui/field'
import { described, groundHeadings, headerOf, ruleHeadings } from '../../exchange/columns.ts'
import type { Mapped, SheetKey, UnknownColumn } from '../../exchange/mapping.ts'
import { texts } from '../texts.ts'
import { leaveOut, mappedNames as names } from './fields.ts'

const headings = { sources: described, grounds: groundHeadings, rules: ruleHeadings }

/** The name of a field as a file that is taken out has it. */
function fieldName(sheet: SheetKey, field: string, language: Language): string {
  const named: Readonly<Record<string, { nl: string; en: string }>> = headings[sheet]
  const found = named[field]
  return found ? headerOf(found, language) : field
}

type Props = {
  columns: UnknownColumn[]
  mapping: Mapped[]
  /** Which of the columns still need a choice, after someone went on without one. */
  problems: string[]
  file: string
  name: string
}

/** The id of the choice for a column: by its place, because a heading may hold anything. */
export const mapId = (at: number) => `map-${at}`

/** Which field of a source each column is that we do not know. */
export function MappingForm({ columns, mapping, problems, file, name }: Props) {
  const t = useTexts(texts)
  const language = useLanguage()
  const chosen = ({ sheet, heading }: UnknownColumn) => {
    const found = mapping.find((one) => one.sheet === sheet && one.heading === heading)
    return found ? (found.field ?? leaveOut) : ''
  }
  return (
    <>
      <h2>{t.mapping}</h2>
      <p>{t.mappingHelp}</p>
      <form method="post" className="ww-form" noValidate>
        <input type="hidden" name="read" value={file} />
        <input type="hidden" name="name" value={name} />
        {columns.map((column, at) => {
          const { sheet, sheetName, heading, examples, fields } = column
          return (
            <div key={`${sheet} ${heading}`}>
              <input type="hidden" name={names.sheet} value={sheet} />
              <input type="hidden" name={names.heading} value={heading} />
              <Select
                id={mapId(at)}
                name={names.field}
                label={t.column(heading, sheetName)}
                hint={examples.length > 0 ? t.examples(examples.join('; ')) : t.noExamples}
                value={chosen(column)}
                problem={problems.includes(mapId(at)) ? t.mappingProblem(heading) : undefined}
                options={[
                  { value: '', label: t.choose },
                  { value: leaveOut, label: t.leaveOut },
                  ...fields.map((field) => ({ value: field, label: fieldName(sheet, field, language) })),
                ]}
                required
              />
            </div>
          )
        })}
        <Button name="do" value="map">
          {t.map}
        </Button>
      </form>
    </>
  )
}

/** What was said of columns, going along in a form. */
export const MappedFields = ({ mapping }: { mapping: readonly Mapped[] }) =>
  mapping.map(({ sheet, heading, field }) => (
    <div key={`${sheet} ${heading}`} hidden>
      <input type="hidden" name={names.sheet} value={sheet} />
      <input type="hidden" name={names.heading} value={heading} />
      <input type="hidden" name={names.field} value={field ?? leaveOut} />
    </div>
  ))
