import type { Insertable } from 'kysely'
import { type Db, scopeOf } from '#platform/database.ts'
import { isoDate } from '#vocabulary/iso-date.ts'
import { nationalRules } from './national-rules.ts'
import type { ParameterSet, RuleStatus } from './rule.ts'
import { type RuleBook, type RuleOverride, ruleBook } from './rule-book.ts'
import { listOverrides } from './store.ts'
import type { DecideTables } from './tables.ts'

/** The national rules as this regency has corrected them. */
export async function readRuleBook(db: Db<DecideTables>): Promise<RuleBook> {
  return ruleBook(nationalRules, await readOverrides(db))
}

async function readOverrides(db: Db<DecideTables>): Promise<RuleOverride[]> {
  const rows = await listOverrides(db, scopeOf(db).regencyCode)
  return rows.map((row) => ({
    id: row.rule_id,
    from: isoDate(row.from_on),
    to: row.to_on === null ? null : isoDate(row.to_on),
    parameters: row.parameters as ParameterSet,
    status: row.status as RuleStatus,
    reason: row.reason,
    enteredBy: row.entered_by,
    enteredOn: row.entered_at,
  }))
}

export async function insertOverride(
  db: Db<DecideTables>,
  row: Insertable<DecideTables['rule_override']>,
): Promise<boolean> {
  const answer = await db
    .insertInto('rule_override')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return answer.numInsertedOrUpdatedRows === 1n
}
