import {
  type Field,
  readFlag,
  readList,
  readMonth,
  readObject,
  readText,
  readWhole,
  required,
} from './field.ts'
import type { AllocationFund, AllocationInstance, Arrival } from './instance.ts'

/** One fund of an instance file; its window is the period where it names none. */
export function readFund(field: Field, period: AllocationInstance['period']): AllocationFund {
  const at = readObject(field)
  const id = readText(required(at('id'), `${field.where}.id`))
  const where = `${field.where} (${id})`
  const named = (name: string) => {
    const found = at(name)
    return found && { ...found, where: `${where}.${name}` }
  }
  const from = named('from')
  const to = named('to')
  const arrivals = named('arrivals')
  const lastResort = named('lastResort')
  return {
    id,
    ceilingRupiah: readWhole(required(named('ceilingRupiah'), `${where}.ceilingRupiah`), 0),
    from: from ? readMonth(from) : period.from,
    to: to ? readMonth(to) : period.to,
    accepts: readList(required(named('accepts'), `${where}.accepts`)).map((tags) =>
      readList(tags).map(readText),
    ),
    arrivals: arrivals ? readList(arrivals).map(readArrival) : null,
    lastResort: lastResort ? readFlag(lastResort) : false,
  }
}

function readArrival(field: Field): Arrival {
  const at = readObject(field)
  return {
    month: readMonth(required(at('month'), `${field.where}.month`)),
    rupiah: readWhole(required(at('rupiah'), `${field.where}.rupiah`), 0),
  }
}
