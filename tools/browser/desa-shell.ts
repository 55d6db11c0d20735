import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { entryFiles, type Manifest } from './entry-files.ts'

const PAGE = 'desa/index.html'

/** A service worker that keeps the village pages on the phone and leaves the office's alone; the page itself registers it. */
export function desaShell(dist: string): Plugin[] {
  return VitePWA({
    filename: 'desa-worker.js',
    scope: '/desa',
    injectRegister: false,
    // The village's page brings its own; the office needs none.
    manifest: false,
    workbox: {
      globPatterns: ['**/*.{js,css,html,svg,woff2,webmanifest}'],
      maximumFileSizeToCacheInBytes: 4_000_000,
      navigateFallback: `/${PAGE}`,
      navigateFallbackAllowlist: [/^\/desa(\/|$|\?)/],
      manifestTransforms: [
        async (entries) => ({ manifest: entries.filter(({ url }) => isOfDesa(dist).has(url)) }),
      ],
    },
  })
}

let known: ReadonlySet<string> | undefined

function isOfDesa(dist: string): ReadonlySet<string> {
  if (known) return known
  const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8')) as Manifest
  known = new Set([PAGE, ...entryFiles(manifest, PAGE).all])
  return known
}
