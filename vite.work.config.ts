import { defineConfig } from 'vite'
import { brotliCopies } from './scripts/brotli.ts'

// The script of the survey: only the work that a form asks. It stands beside that of the reporter's page, which is built before it.
export default defineConfig({
  publicDir: false,
  plugins: [brotliCopies(/\.js$/)],
  build: {
    outDir: 'build/meld',
    emptyOutDir: false,
    sourcemap: false,
    assetsInlineLimit: 0,
    modulePreload: false,
    rolldownOptions: {
      input: { work: 'src/modules/reporting-point/reporter/client/work.ts' },
      output: { entryFileNames: 'assets/[name]-[hash].js' },
    },
  },
})
