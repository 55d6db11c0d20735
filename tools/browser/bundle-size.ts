import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { entryFiles, gzipBytes, type Manifest } from './entry-files.ts'

/** What the village's first load may weigh: JavaScript and CSS, compressed, faces apart. */
export const DESA_LIMIT_BYTES = 120_000

export interface BundleSize {
  readonly firstBytes: number
  /** With the form, the upload and English. */
  readonly allBytes: number
  readonly firstFiles: readonly string[]
}

/** Weighs the village entry of a finished build. @throws Error when there is no build. */
export function weighDesa(dist: string): BundleSize {
  const path = join(dist, '.vite/manifest.json')
  if (!existsSync(path)) throw new Error(`no build in ${dist}: run vite build first`)
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Manifest
  const { first, all } = entryFiles(manifest, 'desa/index.html')
  const read = (file: string) => readFileSync(join(dist, file))
  const code = all.filter((file) => /\.(js|css)$/.test(file))
  return {
    firstBytes: gzipBytes(first.map(read)),
    allBytes: gzipBytes(code.map(read)),
    firstFiles: first,
  }
}
