import { type Migration, protect } from '#platform/schema.ts'
import { comparedMigration } from './compared-migration.ts'
import { onePersonMigration } from './one-person-migration.ts'
import { outsideMigration } from './outside-migration.ts'
import { rulingMigration } from './ruling-migration.ts'
import { sweepMigration } from './sweep-migration.ts'

export const matchMigrations: readonly Migration[] = [
  {
    name: '2026-11-22-300-create-worker',
    sql: `
create table worker (
  regency_code text not null,
  id uuid not null,
  village_code text not null references area (code),
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
  deceased_on date,
  merged_into uuid,
  primary key (regency_code, id),
  foreign key (regency_code, merged_into) references worker (regency_code, id),
  foreign key (regency_code, key_version) references data_key (regency_code, version)
);
create index worker_by_nik on worker (regency_code, nik_index);
create index worker_by_village on worker (regency_code, village_code, name);
create table nik_claim (
  nik_index bytea primary key,
  regency_code text not null,
  worker_id uuid not null,
  foreign key (regency_code, worker_id) references worker (regency_code, id)
);
comment on table nik_claim is 'Claim table: one worker per identity number over all regencies';
create table worker_link (
  regency_code text not null,
  candidate_id uuid not null,
  worker_id uuid not null,
  village_code text not null,
  kind text not null check (kind in ('same-nik', 'probable', 'new', 'ruling')),
  probability_millionths integer not null check (probability_millionths between 0 and 1000000),
  primary key (regency_code, candidate_id),
  foreign key (regency_code, candidate_id) references candidate (regency_code, id),
  foreign key (regency_code, worker_id) references worker (regency_code, id)
);
create index worker_link_by_worker on worker_link (regency_code, worker_id);
create table possible_pair (
  regency_code text not null,
  candidate_id uuid not null,
  worker_id uuid not null,
  village_code text not null,
  probability_millionths integer not null check (probability_millionths between 0 and 1000000),
  evidence jsonb not null,
  state text not null check (state in ('open', 'same', 'different')),
  ruled_by text,
  ruled_at timestamptz,
  primary key (regency_code, candidate_id, worker_id),
  foreign key (regency_code, candidate_id) references candidate (regency_code, id),
  foreign key (regency_code, worker_id) references worker (regency_code, id)
);
create table outside_person (
  regency_code text not null,
  list text not null check (list in ('insurer-member', 'civil-servant', 'wage-earner', 'death')),
  id uuid not null,
  nik_index bytea,
  name text not null,
  sex text not null,
  birth_date date,
  village_code text,
  facts jsonb not null,
  as_of date not null,
  source text not null,
  primary key (regency_code, list, id)
);
create index outside_person_by_nik on outside_person (regency_code, nik_index);
${protect('worker', 'village', ['select', 'insert', 'update'])}
${protect('nik_claim', 'regency', ['select', 'insert', 'delete'])}
${protect('worker_link', 'village', ['select', 'insert', 'update'])}
${protect('possible_pair', 'village', ['select', 'insert', 'update'])}
${protect('outside_person', 'regency', ['select', 'insert', 'delete'])}`,
  },
  onePersonMigration,
  rulingMigration,
  outsideMigration,
  comparedMigration,
  sweepMigration,
]
