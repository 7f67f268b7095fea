import { emu } from '../office-xml.ts'
import type { Place } from './model.ts'

/** The three vocabularies that parts of a presentation use. */
export const spaces =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'

const placed = (tag: 'a' | 'p', { left, top, width, height }: Place) =>
  `<${tag}:xfrm><a:off x="${emu(left)}" y="${emu(top)}"/><a:ext cx="${emu(width)}" cy="${emu(height)}"/></${tag}:xfrm>`
export const shapePlace = (place: Place): string => placed('a', place)
export const framePlace = (place: Place): string => placed('p', place)
