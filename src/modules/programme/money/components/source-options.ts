import type { SourcesView } from '../sources.ts'
import { nameOptions, sourceOptions, titleOptions } from './labels.ts'
import type { SourceOptions } from './source-fields.tsx'

/** What a source can be a part of, and for whom and what it can be. @param without the source itself */
export const sourceChoices = (
  { sources, municipalities, themes }: SourcesView,
  without: string | null = null,
): SourceOptions => ({
  wholes: sourceOptions(sources.filter(({ id, partOf }) => partOf === null && id !== without)),
  municipalities: nameOptions(municipalities),
  themes: titleOptions(themes),
})
