/** Of one file, in bytes, as it is chosen. */
export const largestFile = 25 * 1024 * 1024
/** In one message. */
export const mostFiles = 10
/** Of all files of one message: in a browser with a script, and of one without, whose files this server holds in memory. */
export const largestTogether = { browser: 75 * 1024 * 1024, server: 10 * 1024 * 1024 }
/** Of a piece in which an encrypted file comes over the line; the last one is smaller. */
export const chunkSize = 512 * 1024

/** How many pieces a file of so many bytes has. */
export const chunksOf = (size: number): number => Math.ceil(size / chunkSize)

export type FileFault = 'executable' | 'kind' | 'large' | 'empty' | 'damaged' | 'together' | 'many'
