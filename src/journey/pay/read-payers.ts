import { type Db, scopeOf } from '#platform/database.ts'
import { listShares } from '../fund/budget/fact-store.ts'
import { splitPeople } from '../fund/payer/index.ts'
import { listFunds } from '../fund/store.ts'
import type { FundTables } from '../fund/tables.ts'
import { sumPayers } from './payer-store.ts'
import type { PayTables } from './tables.ts'

const FACT_STATUSES = ['verified', 'press', 'derived', 'assumed', 'to-be-confirmed'] as const

/** Every payer of a budget year with its agreement; shares are reckoned on the people the sharing payers carry together. */
export async function readPayers(db: Db<PayTables & FundTables>, year: number) {
  const { regencyCode } = scopeOf(db)
  const sums = new Map((await sumPayers(db, regencyCode, year)).map((row) => [row.fund_id, row]))
  const agreements = await listShares(db, regencyCode, year)
  const sharing = agreements.filter((one) => one.share_basis_points !== null)
  const together = sharing.reduce((sum, one) => sum + (sums.get(one.fund_id)?.people ?? 0), 0)
  const agreed = splitPeople(
    together,
    sharing.map((one) => ({ id: one.id, basisPoints: one.share_basis_points ?? 0 })),
  )
  const payers = (await listFunds(db, regencyCode, year)).map((fund) => {
    const sum = sums.get(fund.id)
    const own = agreements.find((one) => one.fund_id === fund.id)
    return {
      fundId: fund.id,
      name: fund.name,
      kind: fund.kind,
      payer: fund.payer,
      people: sum?.people ?? 0,
      personMonths: sum?.months ?? 0,
      confirmedMonths: sum?.confirmed_months ?? 0,
      committedRupiah: sum?.committed ?? 0,
      confirmedRupiah: sum?.confirmed ?? 0,
      agreement: own
        ? {
            id: own.id,
            name: own.name,
            basis: own.basis,
            shareBasisPoints: own.share_basis_points,
            agreedPeople: agreed.get(own.id) ?? own.people,
            villages: own.villages,
            trades: own.trades,
            contact: own.contact,
            document: own.document,
            status: FACT_STATUSES.find((one) => one === own.status) ?? ('to-be-confirmed' as const),
            source: own.source,
          }
        : null,
    }
  })
  const people = payers.reduce((sum, one) => sum + one.people, 0)
  return { budgetYear: year, people, payers }
}
