import { refuseOtherVillage } from '#office/access/own-village.ts'
import type { Office } from '#office/context.ts'
import type { PlaceTables } from '#office/places/tables.ts'
import { readVillageNames } from '#office/places/village-names.ts'
import { scopeOf } from '#platform/database.ts'
import { type Endpoint, endpointsOn } from '#platform/endpoint.ts'
import { today } from '#vocabulary/clock.ts'
import { accept, refuse } from '#vocabulary/result.ts'
import { getRuleOn, knownNumberIn } from '../decide/index.ts'
import { readRuleBook } from '../decide/read-store.ts'
import type { DecideTables } from '../decide/tables.ts'
import type { EnrolTables } from '../enrol/tables.ts'
import { readFundNames } from '../fund/read-store.ts'
import type { FundTables } from '../fund/tables.ts'
import type { MatchTables } from '../match/tables.ts'
import { bills, lapse } from './contract.ts'
import { readBills } from './read-bills.ts'
import { readLapsing, sumDuties } from './read-lapse.ts'
import type { PayTables } from './tables.ts'

const PAGE_SIZE = 50

const route = endpointsOn<
  PayTables & FundTables & MatchTables & EnrolTables & DecideTables & PlaceTables,
  Office
>()

export const payEndpoints: readonly Endpoint<Office>[] = [
  route(bills, async ({ db, office, query }) => {
    const read = await readBills(db, today(office.clock))
    const chosen = read.bills.filter(
      (bill) =>
        (query.standing === undefined || bill.standing === query.standing) &&
        (query.fundId === undefined || bill.fundId === query.fundId),
    )
    return accept({
      rows: pageOf(chosen, query.page),
      page: query.page,
      pageSize: PAGE_SIZE,
      total: chosen.length,
      totals: read.totals,
      agreement: read.agreement,
    })
  }),
  route(lapse, async ({ db, office, actor, query }) => {
    const other = query.village && refuseOtherVillage(actor, query.village)
    if (other) return refuse(other)
    const on = today(office.clock)
    const book = await readRuleBook(db)
    const names = await readVillageNames(db)
    const funds = await readFundNames(db, scopeOf(db).regencyCode)
    const everybody = await readLapsing(db, book, on, query.village ?? null)
    const lapsing = everybody.filter((one) => one.daysLeft <= query.withinDays)
    const [first] = lapsing
    const nearest = lapsing.filter((one) => one.graceEnd === first?.graceEnd)
    const benefit = getRuleOn(book, 'BEN-JKM', on)
    const rule = getRuleOn(book, 'PAY-LAPSE', on)
    return accept({
      rows: pageOf(lapsing, query.page).map(({ fundId, villageCode, unpaidMonths, ...one }) => ({
        ...one,
        unpaidMonths: [...unpaidMonths],
        village: names.of(villageCode),
        fundName: fundId === null ? null : (funds.get(fundId)?.name ?? fundId),
      })),
      page: query.page,
      pageSize: PAGE_SIZE,
      total: lapsing.length,
      asOf: on,
      withinDays: query.withinDays,
      people: lapsing.length,
      rupiah: lapsing.reduce((sum, one) => sum + one.unpaidRupiah, 0),
      nearest: first
        ? { graceEnd: first.graceEnd, daysLeft: first.daysLeft, people: nearest.length }
        : null,
      duties: sumDuties(lapsing),
      familyDue: {
        protectedRupiah:
          knownNumberIn(benefit, 'deathRupiah') +
          knownNumberIn(benefit, 'periodicRupiah') +
          knownNumberIn(benefit, 'funeralRupiah'),
        lapsedRupiah: 0,
        status: benefit.status,
      },
      rule: {
        id: rule.id,
        statement: rule.statement,
        status: rule.status,
        note: rule.note ?? '',
      },
    })
  }),
]

function pageOf<T>(rows: readonly T[], page: number): T[] {
  return rows.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)
}
