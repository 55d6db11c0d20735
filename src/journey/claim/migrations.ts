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
  {
    name: '2026-11-22-810-create-claim-filing',
    sql: `
alter table claim_case add column heir_enc bytea, add column heir_relation text, add column key_version integer;
create index claim_case_by_state on claim_case (regency_code, state);
create table claim_filing (
  regency_code text not null,
  file_id uuid not null,
  line integer not null,
  case_id uuid not null,
  village_code text not null,
  answer text check (answer in ('paid', 'held', 'refused')),
  code text,
  note text,
  claim_number text,
  death_rupiah bigint,
  periodic_rupiah bigint,
  funeral_rupiah bigint,
  paid_rupiah bigint,
  paid_on date,
  answered_on date,
  primary key (regency_code, file_id, line),
  foreign key (regency_code, file_id) references exchange_file (regency_code, id),
  foreign key (regency_code, case_id) references claim_case (regency_code, id)
);
create index claim_filing_by_case on claim_filing (regency_code, case_id);
${protect('claim_filing', 'village', ['select', 'insert', 'update'])}`,
  },
  {
    name: '2026-11-24-800-cases-of-listed-deaths',
    sql: `
alter table claim_case add column listed_as uuid;
comment on column claim_case.listed_as is 'Line of a death list (outside_person) the case rests on';
create index claim_case_listed on claim_case (regency_code, listed_as) where listed_as is not null;`,
  },
]
