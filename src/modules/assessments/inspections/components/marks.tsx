import { dateText } from '#platform/language'
import { useForm, useLanguage, useTexts } from '#platform/texts'
import { Select } from '#ui/field'
import type { Mark } from '../model.ts'
import { texts } from '../texts.ts'

type Level = { level: number; name: string; text: string }

const textOf = (mark: Mark) => (mark === null ? '' : String(mark))

/** The two levels of a verdict as choices. */
export function Marks({
  levels,
  marks,
  referenceDay,
  prefix = '',
}: {
  levels: Level[]
  marks: [Mark, Mark]
  referenceDay: string
  prefix?: string
}) {
  const t = useTexts(texts).norm
  const language = useLanguage()
  const form = useForm()
  const isMine = prefix === '' || form.value('do') === prefix
  const options = [
    { value: '', label: t.none },
    ...levels.map(({ level, name }) => ({ value: String(level), label: `${level} · ${name}` })),
    { value: 'na', label: t.na },
  ]
  const field = (name: 'levelThen' | 'levelNow', mark: Mark) => ({
    name,
    id: prefix ? `${prefix}-${name}` : name,
    options,
    value: isMine ? form.value(name, textOf(mark)) : textOf(mark),
    problem: isMine ? form.problem(name) : undefined,
  })
  return (
    <>
      <Select {...field('levelThen', marks[0])} label={t.levelThen(dateText(language, referenceDay))} />
      <Select {...field('levelNow', marks[1])} label={t.levelNow} />
    </>
  )
}

/** What each level asks of this norm. */
export function LevelTexts({ levels }: { levels: Level[] }) {
  const t = useTexts(texts).norm
  return (
    <details className="ww-explain">
      <summary>{t.levels}</summary>
      <div>
        <ul>
          {levels.map(({ level, name, text }) => (
            <li key={level}>
              <strong>
                {level} · {name}
              </strong>{' '}
              {text}
            </li>
          ))}
        </ul>
      </div>
    </details>
  )
}
