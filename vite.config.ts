import { reactRouter } from '@react-router/dev/vite'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [reactRouter()],
  build: { sourcemap: false, assetsInlineLimit: 0 },
  worker: { format: 'es' },
  ssr: {
    external: ['@electric-sql/pglite', 'pg', 'exceljs', '@myriaddreamin/typst-ts-node-compiler', '@node-rs/argon2'],
  },
})
