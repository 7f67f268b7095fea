import { useLanguage, useTexts } from '#platform/texts'
import { Button } from '#ui/button'
import { Select } from '#ui/field'
import { finderRoles, keys, tasks, wants } from '../../codes.ts'
import { terms } from '../../terms/texts.ts'
import { texts } from '../texts.ts'

type Choices = { heb: string; wil: string; rol: string; taak: string }

/** What one has, wants to know, who one is and for which task; it goes into the address, so an answer can be kept and shared. */
export function QuestionForm({ choices, isTried }: { choices: Choices; isTried: boolean }) {
  const t = useTexts(texts)
  const names = useTexts(terms)
  const language = useLanguage()
  const optionsOf = <C extends string>(codes: readonly C[], named: Record<C, string>) =>
    codes.map((value) => ({ value, label: named[value] })).sort((a, b) => a.label.localeCompare(b.label, language))
  const choose = { value: '', label: t.choose }
  // An old link may name something that is no choice any more.
  const isOne = (options: { value: string }[], value: string) => options.some((option) => option.value === value)
  const part = (name: 'heb' | 'wil' | 'rol', label: string, options: { value: string; label: string }[]) => (
    <Select
      name={name}
      label={label}
      value={choices[name]}
      options={[choose, ...options]}
      problem={isTried && !isOne(options, choices[name]) ? t.choose : undefined}
    />
  )
  const allTasks = [{ value: '', label: t.anyTask }, ...optionsOf(tasks, names.tasks)]
  return (
    <form method="get" action="/bronnen" aria-label={t.question} className="ww-form">
      {part('heb', t.have, optionsOf(keys, names.keys))}
      {part('wil', t.want, optionsOf(wants, names.wants))}
      {part('rol', t.role, optionsOf(finderRoles, names.roles))}
      <Select
        name="taak"
        label={t.task}
        hint={t.taskHint}
        value={choices.taak}
        options={allTasks}
        problem={isOne(allTasks, choices.taak) ? undefined : t.choose}
      />
      <Button>{t.ask}</Button>
    </form>
  )
}
