/** How Markdown is typed and shown on a page; apart from its reading, which commands do without a browser. */
export { MarkdownField, SavesOnEnter } from './field.tsx'
export { Markdown } from './markdown.tsx'
export { askedPreview } from './preview.ts'
