import { readdirSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Bench, BenchReport } from './bench.ts'

const ending = '.bench.ts'
const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith(ending))
  .map((file) => file.slice(0, -ending.length))
  .sort()

const usage = `Cara pakai: payung bench NAMA [--n JUMLAH] [--json]
  NAMA    ${names.join(', ')}, atau all untuk semuanya
  --n     besarnya; tanpa ini, ukuran yang biasa
  --json  hasil sebagai JSON
Kedua pihak diukur bergantian dalam satu jalan; median dari tiga.
`

process.exitCode = await main(process.argv.slice(2))

async function main(args: string[]): Promise<number> {
  const request = readRequest(args)
  if (typeof request === 'string') {
    process.stderr.write(`${request}\n${usage}`)
    return 2
  }
  if (request.wanted.length === 0) {
    process.stdout.write(usage)
    return 0
  }
  const reports: BenchReport[] = []
  for (const name of request.wanted) {
    const { bench } = (await import(`./${name}${ending}`)) as { bench: Bench }
    const report = await bench.measure(request.n ?? bench.usualSize)
    reports.push(report)
    if (!request.json) process.stdout.write(describe(report, bench.unit))
  }
  if (request.json)
    process.stdout.write(`${JSON.stringify(request.isAll ? reports : reports[0], null, 2)}\n`)
  return 0
}

interface Request {
  readonly wanted: readonly string[]
  readonly n: number | undefined
  readonly json: boolean
  readonly isAll: boolean
}

function readRequest(args: string[]): Request | string {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        n: { type: 'string' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
    const n = values.n === undefined ? undefined : Number(values.n)
    if (n !== undefined && !(Number.isSafeInteger(n) && n > 0))
      return `--n harus bilangan bulat di atas nol: ${values.n}`
    const [name, ...rest] = positionals
    const isAll = name === 'all'
    const request = { n, json: values.json, isAll }
    if (values.help) return { ...request, wanted: [] }
    if (name === undefined) return 'Sebutkan yang diukur.'
    if (rest.length > 0 || !(isAll || names.includes(name)))
      return `Tidak ada ukuran bernama "${positionals.join(' ')}".`
    return { ...request, wanted: isAll ? names : [name] }
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

function describe(report: BenchReport, unit: string): string {
  const { name, n, seconds, baseline, baselineSeconds, ratio, peakMb, curve, ...more } = report
  const extra = Object.entries(more).filter(([, value]) => typeof value === 'number')
  return [
    `${name}: ${n} ${unit}`,
    `  ${seconds.toFixed(3)} s, ${peakMb} MB`,
    baselineSeconds === null || ratio === null
      ? `  pembanding tidak selesai: ${baseline}`
      : `  pembanding ${baselineSeconds.toFixed(3)} s (${ratio.toFixed(2)} kali): ${baseline}`,
    ...extra.map(([key, value]) => `  ${key}: ${value}`),
    ...curve.map((at) => `  n = ${at.n}: ${at.seconds.toFixed(3)} s, ${at.peakMb} MB`),
    '',
  ].join('\n')
}
