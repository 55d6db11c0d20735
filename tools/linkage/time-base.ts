import { readFileSync } from 'node:fs'
import { LinkBase } from '#journey/match/engine/base/link-base.ts'
import { peopleColumns } from '#journey/match/engine/column-map.ts'
import { loadNameKnowledge } from '#journey/match/engine/knowledge.ts'
import { openTable } from '#journey/match/engine/open-table.ts'
import type { RawTable } from '#journey/match/engine/read-table.ts'
import { stopWatch } from './stop-watch.ts'

/** Keeps a base and links new tables against it, with the time of each step: `time-base.ts BASE.csv NEW.csv…`. */
const [basePath = '', ...freshPaths] = process.argv.slice(2)
const watch = stopWatch()
const knowledge = loadNameKnowledge()
const base = new LinkBase(open(basePath), peopleColumns, { knowledge, watch })
watch.lap('base kept')
for (const path of freshPaths) {
  const began = performance.now()
  const fresh = open(path)
  watch.lap(`reading ${fresh.rows} rows`)
  const pairs = base.link(fresh)
  const likely = pairs.filter((pair) => pair.probability >= 0.5)
  const seconds = ((performance.now() - began) / 1000).toFixed(2)
  process.stdout.write(`${path}: ${likely.length} likely pairs in ${seconds} s\n`)
}
process.stdout.write(`peak ${Math.round(process.resourceUsage().maxRSS / 1024)} MB\n`)

function open(path: string): RawTable {
  const table = openTable({ file: path, bytes: new Uint8Array(readFileSync(path)) }, peopleColumns)
  if (!table.ok) throw new Error(JSON.stringify(table.refusal))
  return table.value
}
