import { clientOf } from './database.ts'
import type { Migration } from './schema.ts'

/** Rows below which the planner's guesses do no harm. */
const MANY = 500

export const statisticsMigrations: readonly Migration[] = [
  {
    name: '2026-11-22-005-create-refresh-statistics',
    sql: `
create function refresh_statistics(changed regclass, added bigint) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from pg_class where oid = changed and relkind = 'r' and relnamespace = 'public'::regnamespace
    and added * 5 >= reltuples) then
    execute format('analyze %s', changed);
  end if;
end $$;
revoke all on function refresh_statistics(regclass, bigint) from public;
grant execute on function refresh_statistics(regclass, bigint) to payung_app, payung_audit;
comment on function refresh_statistics(regclass, bigint) is
  'ANALYZE for a role that does not own the table, where it grew by a fifth or more';`,
  },
]

/**
 * Tells the planner what a large change did to a table. The server's own round comes once a minute and too late for the
 * next statement of a busy hour, whose plan would then be for an empty table.
 */
export async function refreshStatistics(db: object, table: string, added: number): Promise<void> {
  if (added < MANY) return
  await clientOf(db).query('select refresh_statistics($1::regclass, $2)', [table, added])
}
