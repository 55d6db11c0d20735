import { type Migration, protect } from '#platform/schema.ts'

/** Everybody known is compared with everybody known, portion by portion, so that it can be taken up where it stopped. */
export const sweepMigration: Migration = {
  name: '2026-11-24-320-sweeps',
  sql: `
alter table candidate no force row level security;
alter table worker no force row level security;
alter table candidate
  add constraint candidate_is_worker foreign key (regency_code, worker_id) references worker (regency_code, id);
alter table candidate force row level security;
alter table worker force row level security;
create table match_sweep (
  regency_code text not null,
  id uuid not null,
  started_at timestamptz not null,
  started_by text not null,
  auto_millionths integer not null,
  review_millionths integer not null,
  rows_all integer not null check (rows_all >= 0),
  rows_done integer not null check (rows_done >= 0),
  reached_id uuid,
  pairs_found integer not null check (pairs_found >= 0),
  finished_at timestamptz,
  primary key (regency_code, id)
);
comment on table match_sweep is 'A comparison of everybody known among themselves: how far it got';
create unique index match_sweep_one_open on match_sweep (regency_code) where finished_at is null;
${protect('match_sweep', 'regency', ['select', 'insert', 'update'])}`,
}
