import { type Migration, protect } from '#platform/schema.ts'

export const claimMigrations: readonly Migration[] = [
  {
    name: '2026-11-22-800-create-claim',
    sql: `
create table claim_case (
  regency_code text not null,
  id uuid not null,
  worker_id uuid not null,
  village_code text not null,
  event text not null,
  event_on date not null,
  found_by text not null,
  found_on date not null,
  state text not null check (state in ('found', 'documents', 'submitted', 'paid', 'refused')),
  amount_rupiah bigint not null,
  entitlement jsonb not null,
  documents jsonb not null,
  submitted_on date,
  answered_on date,
  paid_rupiah bigint,
  outcome text,
  primary key (regency_code, id),
  unique (regency_code, worker_id, event, event_on),
  foreign key (regency_code, worker_id) references worker (regency_code, id)
);
${protect('claim_case', 'village', ['select', 'insert', 'update'])}`,
  },
]
