import { type Migration, protect } from '#platform/schema.ts'

/** Thresholds, rulings that can be taken back, what is remembered of them, and what is known of a run's quality. */
export const rulingMigration: Migration = {
  name: '2026-11-23-320-create-rulings',
  sql: `
create table match_threshold (
  regency_code text not null,
  id uuid not null,
  auto_millionths integer not null check (auto_millionths between 500000 and 1000000),
  review_millionths integer not null check (review_millionths between 10000 and 1000000),
  reason text not null check (reason <> ''),
  set_by text not null,
  set_at timestamptz not null,
  primary key (regency_code, id),
  check (review_millionths <= auto_millionths)
);
comment on table match_threshold is 'Every setting that ever held, append only; the newest holds';
create table match_run (
  regency_code text not null,
  id uuid not null,
  programme_year integer not null,
  at timestamptz not null,
  auto_millionths integer not null,
  review_millionths integer not null,
  counts jsonb not null,
  histogram jsonb not null,
  weights jsonb not null,
  primary key (regency_code, id)
);
create table worker_pair (
  regency_code text not null,
  left_id uuid not null,
  right_id uuid not null,
  village_code text not null,
  probability_millionths integer not null check (probability_millionths between 0 and 1000000),
  evidence jsonb not null,
  state text not null check (state in ('open', 'same', 'different')),
  ruled_by text,
  ruled_at timestamptz,
  primary key (regency_code, left_id, right_id),
  check (left_id < right_id),
  foreign key (regency_code, left_id) references worker (regency_code, id),
  foreign key (regency_code, right_id) references worker (regency_code, id)
);
alter table outside_person
  add column nik_enc bytea,
  add column key_version integer,
  drop constraint outside_person_list_check,
  add constraint outside_person_list_check check (list in ('insurer-member', 'civil-servant', 'wage-earner', 'death', 'other-payer')),
  add foreign key (regency_code, key_version) references data_key (regency_code, version);
create table outside_pair (
  regency_code text not null,
  list text not null,
  outside_id uuid not null,
  worker_id uuid not null,
  village_code text not null,
  probability_millionths integer not null check (probability_millionths between 0 and 1000000),
  evidence jsonb not null,
  state text not null check (state in ('linked', 'open', 'same', 'different')),
  ruled_by text,
  ruled_at timestamptz,
  primary key (regency_code, list, outside_id, worker_id),
  foreign key (regency_code, list, outside_id) references outside_person (regency_code, list, id) on delete cascade,
  foreign key (regency_code, worker_id) references worker (regency_code, id)
);
create index outside_pair_by_worker on outside_pair (regency_code, worker_id);
create table ruling (
  regency_code text not null,
  id uuid not null,
  kind text not null check (kind in ('line', 'workers', 'outside')),
  verdict text not null check (verdict in ('same', 'different')),
  left_id uuid not null,
  worker_id uuid not null,
  village_code text not null,
  ruled_by text not null,
  ruled_at timestamptz not null,
  before jsonb not null,
  undone_by text,
  undone_at timestamptz,
  primary key (regency_code, id),
  foreign key (regency_code, worker_id) references worker (regency_code, id)
);
comment on column ruling.before is 'The rows a ruling changed, as they were: what undoing it puts back';
create index ruling_by_left on ruling (regency_code, left_id);
create index ruling_by_worker on ruling (regency_code, worker_id);
create table ruling_memory (
  regency_code text not null,
  worker_id uuid not null,
  person_key bytea not null,
  verdict text not null check (verdict in ('same', 'different')),
  ruling_id uuid not null,
  primary key (regency_code, worker_id, person_key),
  foreign key (regency_code, worker_id) references worker (regency_code, id),
  foreign key (regency_code, ruling_id) references ruling (regency_code, id)
);
comment on column ruling_memory.person_key is 'Keyed fingerprint of the other person, so that a ruling outlives the list it was made on';
create table link_check (
  regency_code text not null,
  candidate_id uuid not null,
  worker_id uuid not null,
  village_code text not null,
  verdict text not null check (verdict in ('right', 'wrong')),
  checked_by text not null,
  checked_at timestamptz not null,
  primary key (regency_code, candidate_id, worker_id),
  foreign key (regency_code, candidate_id) references candidate (regency_code, id),
  foreign key (regency_code, worker_id) references worker (regency_code, id)
);
${protect('match_threshold', 'regency', ['select', 'insert'])}
${protect('match_run', 'regency', ['select', 'insert'])}
${protect('worker_pair', 'village', ['select', 'insert', 'update'])}
${protect('outside_pair', 'village', ['select', 'insert', 'update', 'delete'])}
${protect('ruling', 'village', ['select', 'insert', 'update'])}
${protect('ruling_memory', 'regency', ['select', 'insert', 'delete'])}
${protect('link_check', 'village', ['select', 'insert', 'update'])}`,
}
