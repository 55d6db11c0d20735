import type { Migration } from '#platform/schema.ts'

/**
 * One person, one worker, one payer: held by keys, so that no path can step around them.
 * A worker with a NIK stands on its claim; a line with a NIK is linked only to the worker who holds that NIK; a person
 * is a root worker and those merged into it; and a year has one accepted line per person.
 */
export const onePersonMigration: Migration = {
  name: '2026-11-23-310-hold-one-person',
  sql: `
alter table nik_claim drop constraint nik_claim_regency_code_worker_id_fkey;
alter table nik_claim add constraint nik_claim_holder unique (regency_code, nik_index, worker_id);
comment on table nik_claim is 'Claim table: one worker per identity number over all regencies; a worker may hold several, when an officer ruled that two written numbers are one person';
alter table worker drop constraint worker_regency_code_merged_into_fkey;
alter table worker
  add column person_id uuid generated always as (coalesce(merged_into, id)) stored,
  add column root_id uuid generated always as (case when merged_into is null then id end) stored,
  add constraint worker_not_itself check (merged_into <> id),
  add constraint worker_person unique (regency_code, id, person_id),
  add constraint worker_root unique (regency_code, root_id),
  add constraint worker_merged_into_root foreign key (regency_code, merged_into) references worker (regency_code, root_id),
  add constraint worker_holds_nik foreign key (regency_code, nik_index, id) references nik_claim (regency_code, nik_index, worker_id);
alter table candidate
  add column nik_key bytea generated always as (coalesce(nik_index, ''::bytea)) stored,
  add constraint candidate_nik unique (regency_code, id, nik_key);
create unique index candidate_accepted_once on candidate (regency_code, programme_year, worker_id) where state = 'accepted';
alter table candidate no force row level security;
alter table worker_link no force row level security;
alter table worker_link
  add column evidence jsonb not null default '[]',
  add column nik_key bytea;
update worker_link set nik_key = candidate.nik_key from candidate
where candidate.regency_code = worker_link.regency_code and candidate.id = worker_link.candidate_id;
alter table worker_link
  alter column nik_key set not null,
  add column nik_index bytea generated always as (nullif(nik_key, ''::bytea)) stored,
  add constraint worker_link_nik_of_line foreign key (regency_code, candidate_id, nik_key) references candidate (regency_code, id, nik_key),
  add constraint worker_link_nik_held foreign key (regency_code, nik_index, worker_id) references nik_claim (regency_code, nik_index, worker_id);
alter table candidate force row level security;
alter table worker_link force row level security;
grant delete on worker, worker_link to payung_app;`,
}
