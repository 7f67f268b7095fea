import { useTexts } from '#platform/texts'
import { Field, Select } from '#ui/field'
import { kinds, themes } from '../../codes.ts'
import { terms } from '../../terms/texts.ts'
import { texts as systemsTexts } from '../../texts.ts'
import { texts } from '../texts.ts'

/** Choices with `all` before them. */
export function useOptions() {
  const common = useTexts(systemsTexts)
  return <C extends string>(codes: readonly C[], named: Record<C, string>) => [
    { value: '', label: common.all },
    ...codes.map((value) => ({ value, label: named[value] })),
  ]
}

export function ThemeSelect({ value }: { value: string }) {
  const t = useTexts(texts)
  const names = useTexts(terms)
  return <Select name="thema" label={t.theme} value={value} options={useOptions()(themes, names.themes)} />
}

/** Which sources are looked at. */
export function SourceFilters({ choices }: { choices: { zoek: string; thema: string; soort: string } }) {
  const t = useTexts(texts)
  const names = useTexts(terms)
  return (
    <>
      <Field name="zoek" type="search" label={t.search} value={choices.zoek} />
      <ThemeSelect value={choices.thema} />
      <Select name="soort" label={t.kind} value={choices.soort} options={useOptions()(kinds, names.kinds)} />
    </>
  )
}

/** What is said where no source is left, or where there are none. */
export const noSource = (t: (typeof texts)['nl'], choices: Readonly<Record<string, string>>) =>
  ['zoek', 'thema', 'soort', 'stand', 'toon'].some((name) => (choices[name] ?? '') !== '')
    ? { title: t.none, help: t.noneHelp }
    : { title: t.empty, help: t.emptyHelp }
