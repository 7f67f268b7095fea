import { defineConfig } from 'vite'
import { brotliCopies } from './scripts/brotli.ts'

// The page of the reporter stands on its own: one script without a framework, the same bytes from the same sources.
export default defineConfig({
  publicDir: false,
  plugins: [brotliCopies(/\.js$/)],
  build: {
    outDir: 'build/meld',
    emptyOutDir: true,
    sourcemap: false,
    assetsInlineLimit: 0,
    modulePreload: false,
    rolldownOptions: {
      input: { meld: 'src/modules/reporting-point/reporter/client/main.ts' },
      output: { entryFileNames: 'assets/[name]-[hash].js' },
    },
  },
})
