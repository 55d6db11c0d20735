import { type Migration, protect } from '#platform/schema.ts'

export const registerMigrations: readonly Migration[] = [
  {
    name: '2026-11-22-100-create-village-lists',
    sql: `
create table instruction (
  regency_code text not null,
  programme_year integer not null,
  village_code text not null references area (code),
  target_people integer not null check (target_people >= 0),
  deadline_on date not null,
  issued_on date not null,
  letter_number text not null,
  primary key (regency_code, programme_year, village_code)
);
create table village_list (
  regency_code text not null,
  id uuid not null,
  village_code text not null references area (code),
  programme_year integer not null,
  list_number integer not null,
  client_key text not null,
  received_at timestamptz not null,
  submitted_on date,
  head_letter text,
  primary key (regency_code, id),
  unique (regency_code, client_key),
  unique (regency_code, programme_year, village_code, list_number)
);
create table list_file (
  regency_code text not null,
  id uuid not null,
  village_code text not null,
  list_id uuid not null,
  name text not null,
  sheet text not null,
  sha256 text not null,
  refused text,
  row_count integer not null,
  findings jsonb not null,
  primary key (regency_code, id),
  foreign key (regency_code, list_id) references village_list (regency_code, id)
);
create table candidate (
  regency_code text not null,
  id uuid not null,
  village_code text not null,
  programme_year integer not null,
  list_id uuid not null,
  file_id uuid not null,
  list_number integer not null,
  line integer not null,
  name text not null,
  sex text not null check (sex in ('', 'L', 'P')),
  birth_place text not null,
  birth_date date,
  occupation text not null,
  monthly_income bigint,
  nik_enc bytea,
  nik_index bytea,
  kk_index bytea,
  private_enc bytea not null,
  key_version integer not null,
  reading_findings jsonb not null,
  state text not null check (state in ('received', 'accepted', 'refused', 'waiting', 'duplicate')),
  state_reason text not null,
  worker_id uuid,
  primary key (regency_code, id),
  foreign key (regency_code, list_id) references village_list (regency_code, id),
  foreign key (regency_code, file_id) references list_file (regency_code, id),
  foreign key (regency_code, key_version) references data_key (regency_code, version)
);
comment on column candidate.private_enc is 'What was written and the numbers understood, sealed';
create index candidate_by_village on candidate (regency_code, programme_year, village_code);
create index candidate_by_nik on candidate (regency_code, nik_index);
create index candidate_by_worker on candidate (regency_code, worker_id);
${protect('instruction', 'village', ['select', 'insert', 'update'])}
${protect('village_list', 'village', ['select', 'insert', 'update'])}
${protect('list_file', 'village', ['select', 'insert'])}
${protect('candidate', 'village', ['select', 'insert', 'update'])}`,
  },
  {
    name: '2026-11-24-110-mark-cash-for-work',
    sql: `
alter table candidate add column is_cash_for_work boolean not null default false;
comment on column candidate.is_cash_for_work is 'Named by the village as a worker of its cash-for-work scheme (PKTD): Dana Desa may pay for them';`,
  },
]
