import type { Migration } from '#platform/schema.ts'

/**
 * Nobody is counted who was not compared: a line waits or is accepted only with the run that saw it, a person exists only
 * with the run that found nobody like them, and what a run saw cannot be rewritten afterwards.
 */
export const comparedMigration: Migration = {
  name: '2026-11-24-310-compared-before-counted',
  sql: `
alter table match_run no force row level security;
alter table candidate no force row level security;
alter table worker no force row level security;
alter table match_run add column kind text not null default 'year' check (kind in ('year', 'roster', 'before-runs'));
comment on column match_run.kind is 'year: the lists of a year; roster: members taken over; before-runs: people who were known before runs were kept';
insert into match_run (regency_code, id, programme_year, at, auto_millionths, review_millionths, counts, histogram, weights, kind)
select regency_code, gen_random_uuid(), 0, '2000-01-01T00:00:00Z', 990000, 500000, '{}', '[]', '[]', 'before-runs'
from (select regency_code from worker union select regency_code from candidate where state in ('accepted', 'waiting')) known;
alter table candidate add column compared_in uuid;
alter table worker add column compared_in uuid;
update candidate set compared_in = run.id from match_run run
where run.regency_code = candidate.regency_code and run.kind = 'before-runs' and candidate.state in ('accepted', 'waiting');
update worker set compared_in = run.id from match_run run where run.regency_code = worker.regency_code and run.kind = 'before-runs';
alter table candidate
  add constraint candidate_compared_in foreign key (regency_code, compared_in) references match_run (regency_code, id),
  add constraint candidate_compared_first check (state not in ('accepted', 'waiting') or compared_in is not null);
alter table worker
  alter column compared_in set not null,
  add constraint worker_compared_in foreign key (regency_code, compared_in) references match_run (regency_code, id);
create index worker_by_person on worker (regency_code, person_id);
create index worker_link_ruled on worker_link (regency_code, worker_id, candidate_id) where kind = 'ruling';
alter table match_run force row level security;
alter table candidate force row level security;
alter table worker force row level security;
revoke update on candidate, worker from payung_app;
grant update (state, state_reason, worker_id, compared_in) on candidate to payung_app;
grant update (deceased_on, merged_into) on worker to payung_app;`,
}
