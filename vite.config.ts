import { existsSync } from 'node:fs'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { desaShell } from '#tools/browser/desa-shell.ts'

const web = join(import.meta.dirname, 'src/web')
const dist = join(import.meta.dirname, 'dist/web')

/** Each entry is one address of the house: `/desa`, `/kantor`, `/cek`. */
const entries = ['desa', 'kantor', 'cek']
  .map((name) => [name, join(web, name, 'index.html')] as const)
  .filter(([, page]) => existsSync(page))

export default defineConfig({
  root: web,
  base: '/',
  publicDir: false,
  plugins: [react(), desaShell(dist)],
  server: { proxy: { '/api': process.env['PAYUNG_API'] ?? 'http://127.0.0.1:4011' } },
  build: {
    outDir: dist,
    manifest: true,
    emptyOutDir: true,
    target: 'es2022',
    // A picture written into the page as data: would be refused by nobody, but is read twice.
    assetsInlineLimit: 0,
    rolldownOptions: { input: Object.fromEntries(entries) },
  },
})
