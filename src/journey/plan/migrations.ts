import { type Migration, protect } from '#platform/schema.ts'

export const planMigrations: readonly Migration[] = [
  {
    name: '2026-11-22-900-create-simulation',
    sql: `
create table simulation (
  regency_code text not null,
  id uuid not null,
  made_at timestamptz not null,
  name text not null,
  scenario jsonb not null,
  result jsonb not null,
  scenario_sha256 text not null,
  primary key (regency_code, id)
);
${protect('simulation', 'regency', ['select', 'insert'])}`,
  },
]
