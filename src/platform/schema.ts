/** One schema step. `name` starts with its date, so that the steps of all rooms sort into one order. */
export interface Migration {
  readonly name: string
  readonly sql: string
}

type Grant = 'select' | 'insert' | 'update' | 'delete'

/**
 * Row-level security for a table that holds regency data: rows of the regency set on the transaction,
 * and for `village` tables only those of the actor's village. Forced, so that the owner is bound too.
 * Unset settings match nothing.
 */
export function protect(
  table: string,
  scope: 'regency' | 'village',
  grants: readonly Grant[],
): string {
  // Asked for once a statement and not once a row: as a sub-select the planner computes it up front.
  const setting = (name: string) => `(select current_setting('payung.${name}', true))`
  const ownRegency = `regency_code = ${setting('regency')}`
  const ownVillage = `(${setting('village')} = '*' or village_code = ${setting('village')})`
  const condition = scope === 'village' ? `${ownRegency} and ${ownVillage}` : ownRegency
  return `
alter table ${table} enable row level security;
alter table ${table} force row level security;
create policy own_rows on ${table} using (${condition}) with check (${condition});
grant ${grants.join(', ')} on ${table} to payung_app;`
}

/** A small shared table without personal or regency data: readable by everybody, written by migrations and set-up only. */
export function shareReference(table: string): string {
  return `grant select on ${table} to payung_app, payung_audit;`
}
