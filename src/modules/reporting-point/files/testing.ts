/** Bytes of text in which each sign is one byte. */
export const latin = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0))
const fromBase64 = (text: string) => Uint8Array.from(Buffer.from(text, 'base64'))
const behind = (...parts: readonly Uint8Array[]) => Uint8Array.from(Buffer.concat(parts))
const big = (value: number, bytes: number) =>
  Uint8Array.from({ length: bytes }, (_, at) => (value >>> (8 * (bytes - 1 - at))) & 255)
const little = (value: number) => big(value, 4).reverse()

/** A picture of 12 by 8 as Chromium drew it, with its colour profile. */
const drawn = {
  jpeg: fromBase64(
    '/9j/4AAQSkZJRgABAQAAAQABAAD/4gHYSUNDX1BST0ZJTEUAAQEAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADb/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wAARCAAIAAwDASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAMG/8QAHBAAAQMFAAAAAAAAAAAAAAAAAAIDEQESEyEx/8QAFQEBAQAAAAAAAAAAAAAAAAAABAb/xAAZEQADAAMAAAAAAAAAAAAAAAABAgMAERL/2gAMAwEAAhEDEQA/AMwyxiVVV06jhUAJaz2buh2crJSSS8oNDP/Z',
  ),
  png: fromBase64(
    'iVBORw0KGgoAAAANSUhEUgAAAAwAAAAICAYAAADN5B7xAAAAM0lEQVR4AbyOsQkAQAgDj5/p958gO6m1qGBj4KoQcg9kGYF1xIBVDgbik5kcD5Sm+6pzAAAA//+q9N2EAAAABklEQVQDAI22GpVYyho6AAAAAElFTkSuQmCC',
  ),
  webp: fromBase64(
    'UklGRjACAABXRUJQVlA4WAoAAAAgAAAACwAABwAASUNDUMgBAAAAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADZWUDggQgAAABACAJ0BKgwACAACwEwlsAJ0ugCGVQVkb5AA/vkYY1nQX/U3cUGtGv6BHK1jhpt/8m2Ra7ORxLy/8tD/1aH7dgAAAA==',
  ),
}

/** Exif as a phone writes it: which way is up (6), a maker, and a place with its name. */
export const secret = 'Kamer 1.12, Stadskantoor (fictief)'
function exif(): Uint8Array {
  const entry = (tag: number, type: number, count: number, value: Uint8Array) =>
    behind(big(tag, 2), big(type, 2), big(count, 4), value)
  const gpsAt = 8 + 2 + 3 * 12 + 4
  const makerAt = gpsAt + 2 + 2 * 12 + 4
  const first = behind(
    big(3, 2),
    entry(0x010f, 2, secret.length, big(makerAt, 4)),
    entry(0x0112, 3, 1, Uint8Array.of(0, 6, 0, 0)),
    entry(0x8825, 4, 1, big(gpsAt, 4)),
    big(0, 4),
  )
  const place = latin(`GPS 52.2215 6.8937 ${secret}`)
  const gps = behind(
    big(2, 2),
    entry(0x0001, 2, 2, latin('N\0\0\0')),
    entry(0x0002, 2, place.length, big(makerAt + secret.length, 4)),
    big(0, 4),
  )
  return behind(latin('MM\0*'), big(8, 4), first, gps, latin(secret), place)
}

const segment = (marker: number, content: Uint8Array) =>
  behind(Uint8Array.of(0xff, marker), big(content.length + 2, 2), content)

/** A photo of a phone: Exif with a place, XMP, IPTC, a comment, and a film of half a second behind its end. */
export function aJpeg(): Uint8Array<ArrayBuffer> {
  return behind(
    drawn.jpeg.subarray(0, 2),
    segment(0xe1, behind(latin('Exif\0\0'), exif())),
    segment(0xe1, latin(`http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>${secret}</x:xmpmeta>`)),
    segment(0xed, latin(`Photoshop 3.0\x008BIM\x04\x04\0\0${secret}`)),
    segment(0xfe, latin(secret)),
    drawn.jpeg.subarray(2),
    latin(`ftypmp42 ${secret}`),
  )
}

const chunk = (name: string, content: Uint8Array) => behind(big(content.length, 4), latin(name), content, big(0, 4))

/** A screenshot with texts, Exif and the moment it was made. */
export function aPng(): Uint8Array<ArrayBuffer> {
  const end = drawn.png.length - 12
  return behind(
    drawn.png.subarray(0, 33),
    chunk('tEXt', latin(`Author\0${secret}`)),
    chunk('iTXt', latin(`XML:com.adobe.xmp\0\0\0\0\0${secret}`)),
    chunk('eXIf', exif()),
    chunk('tIME', Uint8Array.of(7, 234, 11, 28, 9, 0, 0)),
    drawn.png.subarray(33, end),
    drawn.png.subarray(end),
    latin(secret),
  )
}

const riffChunk = (name: string, content: Uint8Array) =>
  behind(latin(name), little(content.length), content, new Uint8Array(content.length % 2))

/** A picture of a chat with Exif and XMP behind it. */
export function aWebp(): Uint8Array<ArrayBuffer> {
  const promised = Uint8Array.of(0x2c, 0, 0, 0, 11, 0, 0, 7, 0, 0)
  const body = behind(
    riffChunk('VP8X', promised),
    drawn.webp.subarray(30),
    riffChunk('EXIF', exif()),
    riffChunk('XMP ', latin(`<x:xmpmeta>${secret}</x:xmpmeta>`)),
    riffChunk('ABCD', latin(secret)),
  )
  return behind(latin('RIFF'), little(body.length + 4), latin('WEBP'), body)
}
