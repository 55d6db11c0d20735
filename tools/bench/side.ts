import type { Side, TwoSides } from './two-sides.ts'

// One side of a bench in a process of its own: `side.ts NAME SIDE FOLDER N`, answered by its time and peak.
const [name, side, folder = '', n] = process.argv.slice(2) as [string, Side, string, string]
const { sides } = (await import(`./${name}.bench.ts`)) as { sides: TwoSides }
const begun = performance.now()
if (side === 'prepare') await sides.prepare(Number(n), folder)
else await sides[side](folder)
const seconds = (performance.now() - begun) / 1000
const peakMb = Math.round(process.resourceUsage().maxRSS / 1024)
process.stdout.write(JSON.stringify({ seconds, peakMb }))
