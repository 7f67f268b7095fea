type Values = Record<string, string | string[]>

/** Name of the button that asks for a preview; its value is the name of the field. */
export const previewButton = 'voorbeeld'

/**
 * What an action answers when a preview was asked: the form as it was typed, without problems; null when something else was.
 * Ask before the form is judged, as a text may be shown before the rest is filled in.
 */
export function askedPreview(values: Values): { values: Values; problems: []; preview: string } | null {
  const asked = values[previewButton]
  return typeof asked === 'string' && asked !== '' ? { values, problems: [], preview: asked } : null
}
