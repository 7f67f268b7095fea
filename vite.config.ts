import { reactRouter } from '@react-router/dev/vite'
import { defineConfig } from 'vite'
import { brotliCopies } from './scripts/brotli.ts'

export default defineConfig({
  plugins: [reactRouter(), brotliCopies(/\.css$/)],
  build: { sourcemap: false, assetsInlineLimit: 0 },
  worker: { format: 'es' },
  ssr: {
    external: ['@electric-sql/pglite', 'pg', 'exceljs', '@myriaddreamin/typst-ts-node-compiler', '@node-rs/argon2'],
  },
})
