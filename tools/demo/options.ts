import { parseArgs } from 'node:util'

export interface DemoOptions {
  readonly seed: number
  /** How many villages take part, and how long their lists are on average. */
  readonly villages: number
  readonly perVillage: number
  readonly json: boolean
  readonly serve: boolean
  readonly port: number
  /** Names each step on stderr once it is on disk. */
  readonly steps: boolean
  readonly help: boolean
}

export const HELP = `Usage: npm run demo [-- OPTIONS]

Runs a whole programme year of Kayong Utara with made-up people, writes the papers, then opens the web application.

  --seed N         another year; the same seed gives the same year (2026)
  --villages N     only the first N villages (43)
  --per-village N  lines of a list on average (140)
  --json           one JSON value on stdout instead of the table
  --no-serve       end when the year is done
  --steps          name each step on stderr once it is on disk
  --port N         where the web application listens (4011)
`

/** Returns a sentence when the options are wrong. */
export function readOptions(args: readonly string[]): DemoOptions | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      allowNegative: true,
      options: {
        seed: { type: 'string', default: '2026' },
        villages: { type: 'string', default: '43' },
        'per-village': { type: 'string', default: '140' },
        json: { type: 'boolean', default: false },
        serve: { type: 'boolean', default: true },
        steps: { type: 'boolean', default: false },
        port: { type: 'string', default: '4011' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
    const numbers = {
      seed: Number(values.seed),
      villages: Number(values.villages),
      perVillage: Number(values['per-village']),
      port: Number(values.port),
    }
    for (const [name, value] of Object.entries(numbers))
      if (!Number.isSafeInteger(value) || value < 0) return `--${name} must be a whole number`
    if (numbers.villages < 1 || numbers.villages > 43) return '--villages must be 1 to 43'
    if (numbers.perVillage < 10) return '--per-village must be at least 10'
    return {
      ...numbers,
      json: values.json,
      serve: values.serve,
      steps: values.steps,
      help: values.help,
    }
  } catch (error) {
    return (error as Error).message
  }
}
