import { type Db, scopeOf } from '#platform/database.ts'
import { daysBetween, type IsoDate, isoDate, lastDayOf, monthOf } from '#vocabulary/iso-date.ts'
import { addMonths, listMonths, type Month, month } from '#vocabulary/month.ts'
import { getRuleOn, knownNumberIn, premiumOf, type RuleBook } from '../decide/index.ts'
import type { EnrolTables } from '../enrol/tables.ts'
import { listFunds } from '../fund/store.ts'
import type { FundTables } from '../fund/tables.ts'
import type { MatchTables } from '../match/tables.ts'
import { graceEndMonth, listInGrace, listUnpaidMonths, type When } from './read-store.ts'
import type { PayTables } from './tables.ts'
import { type Duty, type MoneyStep, whoMustAct } from './who-must-act.ts'

export interface Lapsing {
  readonly workerId: string
  readonly name: string
  readonly villageCode: string
  readonly protectedUntil: IsoDate
  readonly graceEnd: IsoDate
  readonly daysLeft: number
  readonly unpaidMonths: readonly Month[]
  /** What the unpaid months still need; money already sent is not counted again. */
  readonly unpaidRupiah: number
  readonly fundId: string | null
  readonly duty: Duty
}

/** The day asked about, with the grace the rule book gives on that day. */
export function whenOf(book: RuleBook, on: IsoDate): When {
  const graceMonths = knownNumberIn(getRuleOn(book, 'PAY-LAPSE', on), 'unpaidMonths')
  return { on, month: monthOf(on), graceMonths }
}

/** Everybody in the months of grace: until when, how much is missing, whose move it is. First to lapse first. */
export async function readLapsing(
  db: Db<PayTables & MatchTables & EnrolTables & FundTables>,
  book: RuleBook,
  on: IsoDate,
  villageCode: string | null = null,
): Promise<Lapsing[]> {
  const { regencyCode } = scopeOf(db)
  const when = whenOf(book, on)
  const people = await listInGrace(db, regencyCode, when, villageCode)
  if (people.length === 0) return []
  const now = monthOf(on)
  const from = addMonths(now, -when.graceMonths)
  const rows = await listUnpaidMonths(db, regencyCode, now, from)
  const rowOf = new Map(rows.map((row) => [`${row.worker_id} ${row.month}`, row]))
  const arrived = await readArrivedFunds(db, regencyCode, on)
  const full = premiumOf('bpu', 'lowest-base', book, on)
  const fullRupiah = full.ok ? full.value.jkkRupiah + full.value.jkmRupiah : 0
  return people.map((person) => {
    const last = month(person.last_month)
    const unpaidMonths = listMonths(addMonths(last, 1), now)
    const found = unpaidMonths.map((one) => rowOf.get(`${person.worker_id} ${one}`))
    const missing = found.map((row) =>
      row === undefined ? fullRupiah : row.kind === 'paid' ? 0 : row.rupiah,
    )
    const graceEnd = lastDayOf(graceEndMonth(person.last_month, when))
    return {
      workerId: person.worker_id,
      name: person.name,
      villageCode: person.village_code,
      protectedUntil: lastDayOf(last),
      graceEnd,
      daysLeft: daysBetween(on, graceEnd),
      unpaidMonths,
      unpaidRupiah: missing.reduce((sum, one) => sum + one, 0),
      fundId: found.find((row) => row !== undefined)?.fund_id ?? null,
      duty: whoMustAct(stepOf(found[0], arrived)),
    }
  })
}

type UnpaidRow = Awaited<ReturnType<typeof listUnpaidMonths>>[number]

/** How far the money of a month has come; its oldest unpaid month decides whose move it is. */
function stepOf(row: UnpaidRow | undefined, arrived: ReadonlySet<string>): MoneyStep {
  if (row === undefined) return 'no-fund'
  if (row.kind === 'paid') return 'paid'
  if (row.bill_state === 'disputed') return 'disputed'
  if (row.kind === 'billed') return 'agreed'
  return arrived.has(`${row.budget_year} ${row.fund_id}`) ? 'not-billed' : 'money-not-arrived'
}

/** Funds whose first money is in hand on that day. */
async function readArrivedFunds(
  db: Db<FundTables>,
  regencyCode: string,
  on: IsoDate,
): Promise<ReadonlySet<string>> {
  const year = Number(isoDate(on).slice(0, 4))
  const funds = [
    ...(await listFunds(db, regencyCode, year - 1)),
    ...(await listFunds(db, regencyCode, year)),
  ]
  const arrived = funds.filter(
    (fund) =>
      fund.arrivals === null ||
      fund.arrivals.some((one) => one.rupiah > 0 && one.month <= monthOf(on)),
  )
  return new Set(arrived.map((fund) => `${fund.budget_year} ${fund.id}`))
}

export interface DutySum extends Duty {
  readonly people: number
  readonly rupiah: number
}

/** Who must act for how many people and how much money, the largest group first. */
export function sumDuties(lapsing: readonly Lapsing[]): DutySum[] {
  const groups = Map.groupBy(lapsing, (one) => one.duty.office + one.duty.task)
  return [...groups.values()]
    .flatMap((group) => {
      const [first] = group
      if (first === undefined) return []
      const rupiah = group.reduce((sum, one) => sum + one.unpaidRupiah, 0)
      return [{ ...first.duty, people: group.length, rupiah }]
    })
    .sort((a, b) => b.people - a.people)
}
