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
const table = open(basePath)
watch.lap(`reading ${table.rows} rows`)
const base = new LinkBase(peopleColumns, { knowledge, watch, expected: table.rows })
base.append(table)
watch.lap('base encoded')
base.settle()
watch.lap('keys sorted')
for (const path of freshPaths)
  for (const learn of ['always', 'when-needed'] as const) {
    const [began, used] = [performance.now(), process.cpuUsage()]
    const fresh = open(path)
    watch.lap(`reading ${fresh.rows} rows`)
    base.settle()
    const { pairs } = base.link(fresh, { within: true, evidence: true, learn })
    watch.lap('evidence')
    const likely = pairs.filter((pair) => pair.probability >= 0.5)
    const seconds = ((performance.now() - began) / 1000).toFixed(2)
    const { system, user } = process.cpuUsage(used)
    process.stdout.write(
      `${path}, weights learned ${learn}: ${pairs.length} pairs, ${likely.length} likely, in ${seconds} s, processor ${((system + user) / 1e6).toFixed(2)} s\n`,
    )
  }
process.stdout.write(`peak ${Math.round(process.resourceUsage().maxRSS / 1024)} MB\n`)

function open(path: string): RawTable {
  const read = openTable({ file: path, bytes: new Uint8Array(readFileSync(path)) }, peopleColumns)
  if (!read.ok) throw new Error(JSON.stringify(read.refusal))
  return read.value
}
