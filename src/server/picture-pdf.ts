import { picturePaper, writtenOnce } from '#modules/briefings'

/** A yearly picture as accessible PDF, made once for everyone who asks, as nobody has to log in for it. */
export const picturePdf = (...given: Parameters<typeof picturePaper>): Promise<Uint8Array> =>
  writtenOnce(picturePaper(...given), 'pdf')
