import { expect, test } from 'vitest'
import { judge, plainName } from './kinds.ts'
import { largestFile } from './model.ts'
import { filesIn, numbered } from './preparing.ts'
import { aJpeg, aPng, aWebp, latin } from './testing.ts'

const judged = (name: string, head: Uint8Array, size = head.length) => {
  const kind = judge({ name, size }, head)
  return typeof kind === 'string' ? kind : kind.type
}

test('a file is what it begins with, and its name must fit', () => {
  expect(judged('IMG_1.JPG', aJpeg())).toBe('image/jpeg')
  expect(judged('IMG_1', aJpeg())).toBe('image/jpeg')
  expect(judged('scherm.jpg', aPng())).toBe('image/png')
  expect(judged('chat.webp', aWebp())).toBe('image/webp')
  expect(judged('brief.pdf', latin('%PDF-1.7'))).toBe('application/pdf')
  expect(judged('brief.docx', latin('PK\x03\x04'))).toMatch(/wordprocessing/)
  expect(judged('foto.heic', latin('\0\0\0\x18ftypheic'))).toBe('image/heic')
  expect(judged('film.mov', latin('\0\0\0\x14ftypqt  '))).toBe('video/mp4')
  expect(judged('lijst.txt', latin('een twee'))).toBe('text/plain')
})

test('a program is refused by its name and by how it begins, whatever the other says', () => {
  for (const name of ['factuur.exe', 'foto.jpg.exe', 'Lees.VBS ', 'knop.html', 'plaatje.svg', 'blad.xlsm', 'a.lnk'])
    expect(judged(name, aJpeg()), name).toBe('executable')
  for (const head of ['MZ\x90', '\x7fELF', '#!/bin/sh', '\xcf\xfa\xed\xfe', '\xca\xfe\xba\xbe'])
    expect(judged('foto.jpg', latin(head)), head).toBe('executable')
})

test('what has no known kind, another name than content, no content or too much of it is refused', () => {
  expect(judged('pakket.zip', latin('PK\x03\x04'))).toBe('kind')
  expect(judged('brief.pdf', latin('PK\x03\x04'))).toBe('kind')
  expect(judged('lijst.txt', latin('<html>'))).toBe('kind')
  expect(judged('lijst.txt', latin('a\0b'))).toBe('kind')
  expect(judged('foto.jpg', new Uint8Array())).toBe('empty')
  expect(judged('foto.jpg', aJpeg(), largestFile)).toBe('image/jpeg')
  expect(judged('foto.jpg', aJpeg(), largestFile + 1)).toBe('large')
  expect(judged('film.mp4', latin('\0\0\0\x14ftypisom'), 2 ** 31)).toBe('large')
})

test('the name that goes along tells the kind and nothing else', () => {
  expect(plainName({ type: 'image/jpeg', endings: ['jpg', 'jpeg'] }, 0)).toBe('foto-1.jpg')
  expect(plainName({ type: 'application/pdf', endings: ['pdf'] }, 2)).toBe('bestand-3.pdf')
})

test('names that go along have no gap: not where one was taken away, and not where one was refused', async () => {
  const chosen = (name: string, type = 'text/plain') => new File(['fictief'], name, { type })
  const [, ...left] = [
    chosen('bestand-1.txt'),
    chosen('bestand-2.txt'),
    new File([], 'foto-3.png', { type: 'image/png' }),
  ]
  expect(numbered(left).map(({ name, type }) => [name, type])).toEqual([
    ['bestand-1.txt', 'text/plain'],
    ['foto-2.png', 'image/png'],
  ])
  expect(await numbered(left)[0]?.text()).toBe('fictief')
  const form = new FormData()
  for (const file of [chosen('a.exe'), chosen('notitie.txt'), chosen('lijst.csv', 'text/csv')])
    form.append('files', file)
  const { files, faults } = await filesIn(form)
  expect(files.map(({ name }) => name)).toEqual(['bestand-1.txt', 'bestand-2.txt'])
  expect(faults.map(({ name }) => name)).toEqual(['a.exe'])
})
