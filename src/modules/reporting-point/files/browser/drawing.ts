const [widest, highest] = [1600, 1600]

/**
 * A picture drawn anew, as pixels and nothing else: what a file could do besides being seen is not in them.
 * @returns null where this browser can't read it
 */
export async function drawn(bytes: Uint8Array<ArrayBuffer>, type: string, label: string): Promise<HTMLElement | null> {
  const picture = await createImageBitmap(new Blob([bytes], { type })).catch(() => null)
  if (!picture) return null
  const scale = Math.min(1, widest / picture.width, highest / picture.height)
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.width * scale))
  canvas.height = Math.max(1, Math.round(picture.height * scale))
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  canvas.className = 'ww-picture'
  canvas.setAttribute('role', 'img')
  canvas.setAttribute('aria-label', label)
  return canvas
}
