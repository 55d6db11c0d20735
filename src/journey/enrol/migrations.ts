import { type Migration, protect } from '#platform/schema.ts'

export const enrolMigrations: readonly Migration[] = [
  {
    name: '2026-11-22-600-create-membership',
    sql: `
create table exchange_file (
  regency_code text not null,
  id uuid not null,
  direction text not null check (direction in ('out', 'in')),
  kind text not null,
  name text not null,
  sha256 text not null,
  row_count integer not null,
  at timestamptz not null,
  answers uuid,
  faults jsonb not null,
  primary key (regency_code, id),
  unique (regency_code, direction, sha256),
  foreign key (regency_code, answers) references exchange_file (regency_code, id)
);
create table registration (
  regency_code text not null,
  file_id uuid not null,
  line integer not null,
  worker_id uuid not null,
  village_code text not null,
  kind text not null check (kind in ('new', 'renew')),
  state text not null check (state in ('sent', 'accepted', 'refused')),
  reject_code text,
  reject_reason text,
  answered_on date,
  primary key (regency_code, file_id, line),
  unique (regency_code, file_id, worker_id),
  foreign key (regency_code, file_id) references exchange_file (regency_code, id),
  foreign key (regency_code, worker_id) references worker (regency_code, id)
);
create index registration_by_worker on registration (regency_code, worker_id);
create table membership (
  regency_code text not null,
  worker_id uuid not null,
  village_code text not null,
  kpj_enc bytea,
  kpj_index bytea,
  key_version integer not null,
  segment text not null,
  entered_on date not null,
  left_on date,
  primary key (regency_code, worker_id),
  unique (regency_code, kpj_index),
  foreign key (regency_code, worker_id) references worker (regency_code, id),
  foreign key (regency_code, key_version) references data_key (regency_code, version)
);
create table roster_change (
  regency_code text not null,
  id uuid not null,
  worker_id uuid not null,
  village_code text not null,
  kind text not null check (kind in ('deceased', 'moved-away', 'moved-segment', 'self-paying', 'over-age', 'duplicate', 'refused')),
  from_month text not null,
  reason text not null,
  at timestamptz not null,
  file_id uuid,
  primary key (regency_code, id),
  unique (regency_code, worker_id, kind, from_month),
  foreign key (regency_code, worker_id) references worker (regency_code, id),
  foreign key (regency_code, file_id) references exchange_file (regency_code, id)
);
create table substitution (
  regency_code text not null,
  id uuid not null,
  out_worker_id uuid not null,
  in_worker_id uuid not null,
  village_code text not null,
  fund_id text not null,
  budget_year integer not null,
  from_month text not null,
  to_month text not null,
  reason text not null,
  primary key (regency_code, id),
  unique (regency_code, out_worker_id, from_month),
  foreign key (regency_code, out_worker_id) references worker (regency_code, id),
  foreign key (regency_code, in_worker_id) references worker (regency_code, id),
  foreign key (regency_code, budget_year, fund_id) references fund (regency_code, budget_year, id)
);
${protect('exchange_file', 'regency', ['select', 'insert'])}
${protect('registration', 'village', ['select', 'insert', 'update'])}
${protect('membership', 'village', ['select', 'insert', 'update'])}
${protect('roster_change', 'village', ['select', 'insert', 'update'])}
${protect('substitution', 'village', ['select', 'insert'])}`,
  },
]
