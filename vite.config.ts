import react from '@vitejs/plugin-react'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const inRoot = (path: string) => fileURLToPath(new URL(path, import.meta.url))

// Every asset is a file of its own with a hash in its name, and no script stands in the page: a strict content policy holds.
export default defineConfig({
  root: inRoot('./src/browser/office'),
  plugins: [react()],
  build: {
    outDir: inRoot('./dist/browser'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2023',
    chunkSizeWarningLimit: 900,
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8080', '/files': 'http://127.0.0.1:8080' } },
})
