import { sql } from 'kysely'
import { type Db, runSql, scopeOf } from '#platform/database.ts'
import type { ClaimTables } from '../claim/tables.ts'
import type { DecideTables } from '../decide/tables.ts'
import type { FundTables } from '../fund/tables.ts'
import type { PayTables } from '../pay/tables.ts'
import type { RegisterTables } from '../register/tables.ts'
import type { BookCheck, CheckedBook, FoundViolation } from './book-check.ts'
import { checksOfLines } from './checks-of-lines.ts'
import { checksOfMoney } from './checks-of-money.ts'
import { checksOfMonths } from './checks-of-months.ts'

export const bookChecks: readonly BookCheck[] = [
  ...checksOfLines,
  ...checksOfMoney,
  ...checksOfMonths,
]

const SHOWN = 50

type Books = Db<RegisterTables & DecideTables & FundTables & PayTables & ClaimTables>

/** Holds the year's books against their laws, in SQL that shares nothing with the code that wrote them. Every check answers; violations are values. */
export async function checkBooks(db: Books, year: number): Promise<CheckedBook[]> {
  const checked: CheckedBook[] = []
  for (const check of bookChecks) checked.push(await checkBook(db, year, check))
  return checked
}

export async function checkBook(
  db: Books,
  year: number,
  { id, title, looked, violations, say }: BookCheck,
): Promise<CheckedBook> {
  const scope = { regencyCode: scopeOf(db).regencyCode, year }
  const [size] = await runSql(db, looked(scope))
  const found = await runSql<FoundViolation>(
    db,
    sql`select * from (${violations(scope)}) as violation limit ${SHOWN}`,
  )
  return {
    id,
    title,
    looked: size?.count ?? 0,
    isFine: found.length === 0,
    violations: found.map((one) => ({ subject: one.subject, sentence: say(one) })),
  }
}
