import { brotliCompressSync } from 'node:zlib'
import type { Plugin } from 'vite'

/** Puts a packed copy beside each file of a build that every page loads, made once at its best, so that the server sends that one. */
export const brotliCopies = (which: RegExp): Plugin => ({
  name: 'brotli-copies',
  generateBundle(_options, bundle) {
    for (const [fileName, file] of Object.entries(bundle)) {
      const source = file.type === 'chunk' ? file.code : file.source
      if (which.test(fileName))
        this.emitFile({ type: 'asset', fileName: `${fileName}.br`, source: brotliCompressSync(source) })
    }
  },
})
