import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { entryFiles, gzipBytes, type Manifest } from '#tools/browser/entry-files.ts'
import { type Bench, machine, middle } from './bench.ts'

const DIST = join(import.meta.dirname, '..', '..', 'dist', 'web')
/** Design §9: the village's first load, faces apart. */
const VILLAGE_LIMIT_KB = 120
const REPEATS = 3

/** Weighs the built pages; `seconds` is what compressing the village's first load takes, `ratio` the limit over its weight. */
export const bench: Bench = {
  unit: 'build',
  usualSize: 1,
  measure: async (n) => {
    const path = join(DIST, '.vite', 'manifest.json')
    if (!existsSync(path))
      throw new Error('The pages are not built yet: run "npm run demo" or "npm test" once.')
    const manifest = JSON.parse(readFileSync(path, 'utf8')) as Manifest
    const weigh = (entry: string) =>
      entryFiles(manifest, entry).first.map((file) => readFileSync(join(DIST, file)))
    const village = weigh('desa/index.html')
    const villageKbGzip = kilobytes(gzipBytes(village))
    const timings = Array.from({ length: REPEATS }, () => {
      const begun = performance.now()
      for (const file of village) gzipSync(file)
      return (performance.now() - begun) / 1000
    })
    const seconds = middle(timings)
    const peakMb = Math.round(process.resourceUsage().maxRSS / 1024)
    return {
      name: 'web',
      n,
      seconds,
      baseline: `the limit of ${VILLAGE_LIMIT_KB} kB for the village's first load`,
      baselineSeconds: null,
      ratio: VILLAGE_LIMIT_KB / villageKbGzip,
      peakMb,
      curve: [{ n, seconds, peakMb }],
      machine: machine(),
      villageKbGzip,
      officeKbGzip: kilobytes(gzipBytes(weigh('kantor/index.html'))),
    }
  },
}

const kilobytes = (bytes: number): number => Math.round(bytes / 100) / 10
