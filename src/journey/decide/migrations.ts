import { type Migration, protect } from '#platform/schema.ts'

export const decideMigrations: readonly Migration[] = [
  {
    name: '2026-11-22-400-create-decision',
    sql: `
create table rule_override (
  regency_code text not null,
  rule_id text not null,
  from_on date not null,
  to_on date,
  parameters jsonb not null,
  status text not null,
  reason text not null,
  entered_by text not null,
  entered_at timestamptz not null,
  primary key (regency_code, rule_id, from_on)
);
create table decision (
  regency_code text not null,
  programme_year integer not null,
  worker_id uuid not null,
  village_code text not null,
  decided_on date not null,
  answer text not null check (answer in ('yes', 'no', 'facts-missing')),
  reasons jsonb not null,
  is_renewal boolean not null,
  tags text[] not null,
  tier integer not null,
  score_millionths integer not null,
  score_parts jsonb not null,
  list_number integer not null,
  line integer not null,
  primary key (regency_code, programme_year, worker_id),
  foreign key (regency_code, worker_id) references worker (regency_code, id)
);
create index decision_by_village on decision (regency_code, programme_year, village_code);
${protect('rule_override', 'regency', ['select', 'insert'])}
${protect('decision', 'village', ['select', 'insert', 'update', 'delete'])}`,
  },
]
