import { awardMigrations } from '#journey/award/migrations.ts'
import type { AwardTables } from '#journey/award/tables.ts'
import { claimMigrations } from '#journey/claim/migrations.ts'
import type { ClaimTables } from '#journey/claim/tables.ts'
import { decideMigrations } from '#journey/decide/migrations.ts'
import type { DecideTables } from '#journey/decide/tables.ts'
import { enrolMigrations } from '#journey/enrol/migrations.ts'
import type { EnrolTables } from '#journey/enrol/tables.ts'
import { fundMigrations } from '#journey/fund/migrations.ts'
import type { FundTables } from '#journey/fund/tables.ts'
import { matchMigrations } from '#journey/match/migrations.ts'
import type { MatchTables } from '#journey/match/tables.ts'
import { payMigrations } from '#journey/pay/migrations.ts'
import type { PayTables } from '#journey/pay/tables.ts'
import { planMigrations } from '#journey/plan/migrations.ts'
import type { PlanTables } from '#journey/plan/tables.ts'
import { registerMigrations } from '#journey/register/migrations.ts'
import type { RegisterTables } from '#journey/register/tables.ts'
import { verifyMigrations } from '#journey/verify/migrations.ts'
import type { VerifyTables } from '#journey/verify/tables.ts'
import { accessMigrations } from '#office/access/migrations.ts'
import type { AccessTables } from '#office/access/tables.ts'
import { auditMigrations } from '#office/audit/migrations.ts'
import type { AuditTables } from '#office/audit/tables.ts'
import { keyMigrations } from '#office/keys/migrations.ts'
import type { KeyTables } from '#office/keys/tables.ts'
import { placeMigrations } from '#office/places/migrations.ts'
import type { PlaceTables } from '#office/places/tables.ts'
import type { Migration } from '#platform/schema.ts'
import { statisticsMigrations } from '#platform/statistics.ts'

/** Every table of the house; each store asks only for the part it needs. */
export interface Tables
  extends KeyTables,
    AccessTables,
    AuditTables,
    PlaceTables,
    RegisterTables,
    VerifyTables,
    MatchTables,
    DecideTables,
    FundTables,
    EnrolTables,
    PayTables,
    ClaimTables,
    PlanTables,
    AwardTables {}

export const migrations: readonly Migration[] = [
  ...statisticsMigrations,
  ...keyMigrations,
  ...auditMigrations,
  ...placeMigrations,
  ...accessMigrations,
  ...registerMigrations,
  ...verifyMigrations,
  ...matchMigrations,
  ...decideMigrations,
  ...fundMigrations,
  ...enrolMigrations,
  ...payMigrations,
  ...claimMigrations,
  ...planMigrations,
  ...awardMigrations,
]
