type Sub = {
  id: string
  number: number
  title: string
  parts: readonly { id: string; letter: string; title: string }[]
}

/** What something can belong to, as options of a form. */
export const aboutOptions = (subProjects: readonly Sub[], whole: string) => [
  { value: '', label: whole },
  ...subProjects.flatMap(({ id, number, title, parts }) => [
    { value: `sub-project:${id}`, label: `${number}. ${title}` },
    ...parts.map((part) => ({ value: `part:${part.id}`, label: `${number}${part.letter}. ${part.title}` })),
  ]),
]

/** The name of what something belongs to. */
export const aboutLabel = (options: readonly { value: string; label: string }[], about: string): string =>
  options.find(({ value }) => value === about)?.label ?? ''
