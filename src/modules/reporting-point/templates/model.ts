/** What a text is the beginning of. */
export const templateKinds = ['acknowledgement', 'reply', 'feedback'] as const
export type TemplateKind = (typeof templateKinds)[number]
