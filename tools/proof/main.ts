import { readdirSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Proof, ProofEnd, ProofOptions } from './proof.ts'

const ending = '.proof.ts'
const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith(ending))
  .map((file) => file.slice(0, -ending.length))
  .sort()

const usage = `Usage: npm run proof NAME [-- --seed N --minutes M]
  NAME       ${names.join(', ')}
  --seed     whole number from which all chance is drawn (1)
  --minutes  how long new cases may be started (10)
`

process.exitCode = await main(process.argv.slice(2))

async function main(args: string[]): Promise<number> {
  const request = readRequest(args)
  if (typeof request === 'string') {
    process.stderr.write(`${request}\n${usage}`)
    return 2
  }
  if (request.name === undefined) {
    process.stdout.write(usage)
    return 0
  }
  const module = (await import(`./${request.name}${ending}`)) as { proof: Proof }
  process.stderr.write(`${module.proof.question}\n`)
  const end = await module.proof.run(request.options)
  process.stdout.write(describe(end))
  return end.failures > 0 || end.cases === 0 ? 1 : 0
}

function readRequest(args: string[]): { name?: string; options: ProofOptions } | string {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        seed: { type: 'string', default: '1' },
        minutes: { type: 'string', default: '10' },
        help: { type: 'boolean', default: false },
      },
    })
    const options = { seed: Number(values.seed), minutes: Number(values.minutes) }
    if (!Number.isSafeInteger(options.seed)) return `--seed must be a whole number: ${values.seed}`
    if (!(options.minutes > 0)) return `--minutes must be above nothing: ${values.minutes}`
    const [name, ...rest] = positionals
    if (values.help || name === undefined) return { options }
    if (rest.length > 0 || !names.includes(name))
      return `There is no proof "${positionals.join(' ')}".`
    return { name, options }
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

function describe(end: ProofEnd): string {
  const figures = Object.entries(end.figures).map(([name, value]) => `${name}: ${value}\n`)
  return `${figures.join('')}${end.cases - end.failures} passed, ${end.failures} failed\n`
}
