const longest = 40

/** The code of a row: as it stands in the file, else made of its name. */
export function sourceCodeOf(code: string, name: string): string {
  if (code !== '') return code.toLowerCase()
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
  const lettered = /^[a-z]/.test(plain) ? plain : `bron-${plain}`
  return lettered.slice(0, longest).replace(/-+$/, '')
}
