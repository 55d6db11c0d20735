import { readFileSync, writeFileSync } from 'node:fs'
import { chooseCrew } from '#journey/match/engine/crew/choose-crew.ts'
import { share } from '#journey/match/engine/encoded.ts'
import { loadNameKnowledge } from '#journey/match/engine/knowledge.ts'
import { linkTables } from '#journey/match/engine/link-tables.ts'
import { stopWatch } from './stop-watch.ts'

/** Links people tables and prints the time of each step: `time-link.ts THREADS OUT.csv LEFT.csv [RIGHT.csv]`. */
const [threads = '2', out = 'pairs.csv', left = '', right] = process.argv.slice(2)
const watch = stopWatch()
const crew = chooseCrew(0, Number(threads))
const open = (file: string) => ({ file, bytes: share(new Uint8Array(readFileSync(file))) })
const result = await linkTables({
  left: open(left),
  ...(right === undefined ? {} : { right: open(right) }),
  within: false,
  knowledge: loadNameKnowledge(),
  crew,
  watch,
})
if (!result.ok) throw new Error(JSON.stringify(result.refusal))
writeFileSync(out, result.value)
await crew.dismiss()
watch.lap('ending')
