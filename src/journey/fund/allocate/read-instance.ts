import {
  type Field,
  InstanceFault,
  readList,
  readMonth,
  readObject,
  readText,
  readWhole,
  required,
} from './field.ts'
import { type AllocationInstance, OBJECTIVES, type ObjectiveName } from './instance.ts'
import { JsonScanner } from './json-scanner.ts'
import { readFund } from './read-fund.ts'
import { type ReadWorker, workerReader } from './read-worker.ts'

/**
 * Reads an instance file of any size; workers are taken one at a time.
 * @throws JsonFault, InstanceFault with one sentence that names what is wrong and where.
 */
export function readInstance(path: string): AllocationInstance {
  const scanner = new JsonScanner(path)
  try {
    return readAll(scanner)
  } finally {
    scanner.close()
  }
}

function readAll(scanner: JsonScanner): AllocationInstance {
  const parts = new Map<string, Field>()
  const workers: ReadWorker[] = []
  let hasWorkers = false
  if (!scanner.startsObject()) throw scanner.fault('sebuah objek {...}')
  scanner.eachKey((key) => {
    if (key !== 'workers') {
      const value = scanner.value()
      if (value !== null) parts.set(key, { value, where: key })
      return
    }
    hasWorkers = true
    if (!scanner.startsArray()) readList({ value: scanner.value(), where: key })
    const read = workerReader()
    scanner.eachItem((index) => {
      workers.push(read({ value: scanner.value(), where: `workers[${index}]` }))
    })
  })
  scanner.finish()
  if (!hasWorkers) throw new InstanceFault('workers belum ada.')
  return assemble(parts, workers)
}

function assemble(parts: ReadonlyMap<string, Field>, workers: ReadWorker[]): AllocationInstance {
  const period = readPeriod(required(parts.get('period'), 'period'))
  const grace = parts.get('graceMonths')
  const minimum = parts.get('villageMinimum')
  const funds = readList(required(parts.get('funds'), 'funds')).map((fund) =>
    readFund(fund, period),
  )
  refuseRepeats(funds, 'funds')
  refuseRepeats(workers, 'workers')
  return {
    period,
    graceMonths: grace ? readWhole(grace, 0) : 0,
    villageMinimum: minimum ? readWhole(minimum, 0) : 0,
    objective: readObjective(required(parts.get('objective'), 'objective')),
    funds,
    workers: workers.map((worker) => ({ ...worker, from: worker.from ?? period.from })),
  }
}

function readPeriod(field: Field): AllocationInstance['period'] {
  const at = readObject(field)
  const from = readMonth(required(at('from'), 'period.from'))
  const to = readMonth(required(at('to'), 'period.to'))
  if (to < from) {
    throw new InstanceFault(`period.to (${to}) tidak boleh sebelum period.from (${from}).`)
  }
  return { from, to }
}

function readObjective(field: Field): ObjectiveName[] {
  const names = readList(field).map((each) => {
    const text = readText(each)
    const name = OBJECTIVES.find((known) => known === text)
    if (name) return name
    throw new InstanceFault(
      `${each.where}: tujuan "${text}" tidak dikenal; pilih dari ${OBJECTIVES.join(', ')}.`,
    )
  })
  const repeated = names.find((name, at) => names.indexOf(name) !== at)
  if (repeated) throw new InstanceFault(`objective menyebut "${repeated}" dua kali.`)
  return names
}

function refuseRepeats(rows: readonly { readonly id: string }[], where: string): void {
  const seen = new Set<string>()
  rows.forEach(({ id }, at) => {
    if (seen.has(id)) throw new InstanceFault(`${where}[${at}].id "${id}" sudah dipakai.`)
    seen.add(id)
  })
}
