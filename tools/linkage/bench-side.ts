import { readFileSync, writeFileSync } from 'node:fs'
import { peopleColumns } from '#journey/match/engine/column-map.ts'
import { chooseCrew } from '#journey/match/engine/crew/choose-crew.ts'
import { share } from '#journey/match/engine/encoded.ts'
import { loadNameKnowledge } from '#journey/match/engine/knowledge.ts'
import { linkTables } from '#journey/match/engine/link-tables.ts'
import { linkWithBaseline } from './baseline.ts'

// One side of the bench in a process of its own: `bench-side.ts ours|theirs PEOPLE.csv OUT.csv`; reading and writing count.
const [side, people = '', out = ''] = process.argv.slice(2)
const begun = performance.now()
let compared = 0
if (side === 'ours') {
  const bytes = share(new Uint8Array(readFileSync(people)))
  const crew = chooseCrew(bytes.length)
  const linked = await linkTables({
    left: { file: 'people.csv', bytes },
    within: false,
    knowledge: loadNameKnowledge(),
    crew,
    watch: {
      lap: () => {},
      comparing: (pairs) => {
        compared = pairs
      },
    },
  })
  if (!linked.ok) throw new Error(JSON.stringify(linked.refusal))
  writeFileSync(out, linked.value)
  await crew.dismiss()
} else writeFileSync(out, await linkWithBaseline({ left: people, columns: peopleColumns }))
const seconds = (performance.now() - begun) / 1000
const { maxRSS, systemCPUTime, userCPUTime } = process.resourceUsage()
process.stdout.write(
  JSON.stringify({
    seconds,
    processorSeconds: (systemCPUTime + userCPUTime) / 1e6,
    peakMb: Math.round(maxRSS / 1024),
    compared,
  }),
)
