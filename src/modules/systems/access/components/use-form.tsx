import { useLanguage, useTexts } from '#platform/texts'
import { Button } from '#ui/button'
import { Select } from '#ui/field'
import { finderRoles, tasks } from '../../codes.ts'
import { terms } from '../../terms/texts.ts'
import { texts } from '../texts.ts'

type Props = { choices: { rol: string; taak: string }; isTried: boolean }

/** For which work and task; it goes into the address. */
export function UseForm({ choices, isTried }: Props) {
  const t = useTexts(texts)
  const names = useTexts(terms)
  const language = useLanguage()
  const part = <C extends string>(
    name: 'rol' | 'taak',
    label: string,
    codes: readonly C[],
    named: Record<C, string>,
  ) => (
    <Select
      name={name}
      label={label}
      value={choices[name]}
      problem={isTried && choices[name] === '' ? t.choose : undefined}
      options={[
        { value: '', label: t.choose },
        ...codes
          .map((value) => ({ value, label: named[value] }))
          .sort((a, b) => a.label.localeCompare(b.label, language)),
      ]}
    />
  )
  return (
    <form method="get" className="ww-form" aria-label={t.outcome}>
      {part('rol', t.roleQuestion, finderRoles, names.roles)}
      {part('taak', t.taskQuestion, tasks, names.tasks)}
      <Button kind="secondary">{t.check}</Button>
    </form>
  )
}
