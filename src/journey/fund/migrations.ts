import { type Migration, protect } from '#platform/schema.ts'
import { scenarioMigrations } from './studio/scenario-migrations.ts'

export const fundMigrations: readonly Migration[] = [
  {
    name: '2026-11-22-500-create-fund',
    sql: `
create table fund (
  regency_code text not null,
  budget_year integer not null,
  id text not null,
  position integer not null,
  name text not null,
  kind text not null,
  payer text not null,
  ceiling_rupiah bigint not null check (ceiling_rupiah >= 0),
  from_month text not null,
  to_month text not null,
  accepts jsonb not null,
  is_last_resort boolean not null,
  arrivals jsonb,
  account_jkk text not null,
  account_jkm text not null,
  legal_basis text not null,
  status text not null check (status in ('verified', 'press', 'derived', 'assumed', 'to-be-confirmed')),
  source text not null,
  primary key (regency_code, budget_year, id)
);
create table allocation_run (
  regency_code text not null,
  id uuid not null,
  programme_year integer not null,
  made_at timestamptz not null,
  code_version text not null,
  instance jsonb not null,
  worker_ids uuid[] not null,
  instance_sha256 text not null,
  result_sha256 text not null,
  status text not null check (status in ('optimal', 'feasible')),
  objective jsonb not null,
  funds jsonb not null,
  primary key (regency_code, id)
);
create table grant_of_cover (
  regency_code text not null,
  run_id uuid not null,
  worker_id uuid not null,
  from_month text not null,
  to_month text not null,
  village_code text not null,
  budget_year integer not null,
  fund_id text not null,
  jkk_rupiah bigint not null,
  jkm_rupiah bigint not null,
  primary key (regency_code, run_id, worker_id, from_month),
  check (from_month <= to_month),
  foreign key (regency_code, run_id) references allocation_run (regency_code, id),
  foreign key (regency_code, worker_id) references worker (regency_code, id),
  foreign key (regency_code, budget_year, fund_id) references fund (regency_code, budget_year, id)
);
create index grant_of_cover_by_worker on grant_of_cover (regency_code, worker_id);
create table left_out (
  regency_code text not null,
  run_id uuid not null,
  worker_id uuid not null,
  village_code text not null,
  reason text not null check (reason in ('no-fund-accepts', 'window', 'money')),
  tier integer not null,
  primary key (regency_code, run_id, worker_id),
  foreign key (regency_code, run_id) references allocation_run (regency_code, id),
  foreign key (regency_code, worker_id) references worker (regency_code, id)
);
create table decree (
  regency_code text not null,
  id uuid not null,
  programme_year integer not null,
  run_id uuid not null,
  number text not null,
  decided_on date not null,
  people integer not null,
  person_months integer not null,
  total_rupiah bigint not null,
  fingerprint text not null,
  primary key (regency_code, id),
  unique (regency_code, number),
  foreign key (regency_code, run_id) references allocation_run (regency_code, id)
);
create table decree_line (
  regency_code text not null,
  decree_id uuid not null,
  no integer not null,
  worker_id uuid not null,
  village_code text not null,
  name text not null,
  nik_masked text not null,
  occupation text not null,
  spells jsonb not null,
  months integer not null,
  jkk_rupiah bigint not null,
  jkm_rupiah bigint not null,
  digest text not null,
  primary key (regency_code, decree_id, no),
  foreign key (regency_code, decree_id) references decree (regency_code, id),
  foreign key (regency_code, worker_id) references worker (regency_code, id)
);
comment on table decree_line is 'The frozen list of a decree: append only';
create index decree_line_by_worker on decree_line (regency_code, worker_id);
${protect('fund', 'regency', ['select', 'insert', 'update'])}
${protect('allocation_run', 'regency', ['select', 'insert'])}
${protect('grant_of_cover', 'village', ['select', 'insert'])}
${protect('left_out', 'village', ['select', 'insert'])}
${protect('decree', 'regency', ['select', 'insert'])}
${protect('decree_line', 'village', ['select', 'insert'])}`,
  },
  {
    name: '2026-11-23-500-tell-more-of-funds',
    sql: `
alter table fund add column rules text[] not null default '{}';
alter table fund add column pool jsonb;
comment on column fund.rules is 'Rules of the rule book that say whom this money may pay; together with accepts';
comment on column fund.pool is 'The whole of which the ceiling is a voted part: rupiah, rupiah voted for its neighbours, rule of the limit';
create table fund_change (
  regency_code text not null,
  budget_year integer not null,
  fund_id text not null,
  seq integer not null,
  kind text not null check (kind in ('amendment', 'shift', 'correction')),
  decided_on date not null,
  document text not null,
  reason text not null check (length(trim(reason)) >= 5),
  before_rupiah bigint not null,
  after_rupiah bigint not null check (after_rupiah >= 0),
  arrivals_before jsonb,
  arrivals_after jsonb,
  effect jsonb not null,
  entered_by text not null,
  entered_at timestamptz not null,
  primary key (regency_code, budget_year, fund_id, seq),
  foreign key (regency_code, budget_year, fund_id) references fund (regency_code, budget_year, id)
);
comment on table fund_change is 'Every change of a ceiling with its reason and what it forced: append only';
create table fund_document (
  regency_code text not null,
  budget_year integer not null,
  fund_id text not null,
  code text not null,
  name text not null,
  due_on date not null,
  done_on date,
  status text not null check (status in ('verified', 'press', 'derived', 'assumed', 'to-be-confirmed')),
  source text not null,
  primary key (regency_code, budget_year, fund_id, code),
  foreign key (regency_code, budget_year, fund_id) references fund (regency_code, budget_year, id)
);
create table fund_revenue (
  regency_code text not null,
  budget_year integer not null,
  fund_id text not null,
  month text not null,
  target_rupiah bigint not null check (target_rupiah >= 0),
  realised_rupiah bigint check (realised_rupiah >= 0),
  primary key (regency_code, budget_year, fund_id, month),
  foreign key (regency_code, budget_year, fund_id) references fund (regency_code, budget_year, id)
);
comment on table fund_revenue is 'Target and realisation of the revenue behind a fund, month by month';
alter table allocation_run add column policy jsonb;
alter table allocation_run add column rules jsonb not null default '[]';
alter table allocation_run add column readings jsonb not null default '[]';
comment on column allocation_run.rules is 'Version of every rule the run leaned on: id, from, status, digest of its parameters';
comment on column allocation_run.readings is 'What the run would have reached if an unconfirmed rule were read the other way';
alter table decree add column revises_id uuid;
alter table decree add foreign key (regency_code, revises_id) references decree (regency_code, id);
create table cost_share (
  regency_code text not null,
  budget_year integer not null,
  id text not null,
  name text not null,
  basis text not null check (basis in ('share', 'adoption')),
  fund_id text not null,
  share_basis_points integer check (share_basis_points between 0 and 10000),
  people integer check (people >= 0),
  villages text[] not null default '{}',
  trades text[] not null default '{}',
  contact text not null,
  document text not null,
  status text not null check (status in ('verified', 'press', 'derived', 'assumed', 'to-be-confirmed')),
  source text not null,
  primary key (regency_code, budget_year, id),
  foreign key (regency_code, budget_year, fund_id) references fund (regency_code, budget_year, id)
);
comment on table cost_share is 'Who agreed to carry how many people of the one list, so that a person-month keeps one payer';
${protect('fund_change', 'regency', ['select', 'insert'])}
${protect('fund_document', 'regency', ['select', 'insert', 'update'])}
${protect('fund_revenue', 'regency', ['select', 'insert', 'update'])}
${protect('cost_share', 'regency', ['select', 'insert', 'update'])}`,
  },
  ...scenarioMigrations,
]
