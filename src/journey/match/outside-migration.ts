import { type Migration, protect } from '#platform/schema.ts'

/** Lists of other offices come as editions: who sent which file when, what replaced it, and whether it was taken back. */
export const outsideMigration: Migration = {
  name: '2026-11-24-300-outside-editions',
  sql: `
create table outside_edition (
  regency_code text not null,
  id uuid not null,
  list text not null check (list in ('insurer-member', 'civil-servant', 'wage-earner', 'death', 'other-payer')),
  source text not null check (source <> ''),
  as_of date not null,
  file_name text not null,
  sha256 text not null,
  sent_by text not null,
  sent_at timestamptz not null,
  people integer not null check (people >= 0),
  findings jsonb not null,
  state text not null check (state in ('standing', 'replaced', 'withdrawn')),
  replaced_by uuid,
  withdrawn_by text,
  withdrawn_at timestamptz,
  withdrawn_why text,
  primary key (regency_code, id),
  foreign key (regency_code, replaced_by) references outside_edition (regency_code, id),
  check ((state = 'replaced') = (replaced_by is not null)),
  check ((state = 'withdrawn') = (withdrawn_at is not null))
);
comment on table outside_edition is 'One file of another office; only standing editions count';
create unique index outside_edition_sent_once on outside_edition (regency_code, list, source, sha256) where state <> 'withdrawn';
${protect('outside_edition', 'regency', ['select', 'insert', 'update'])}
alter table outside_person no force row level security;
alter table outside_edition no force row level security;
alter table outside_person add column edition_id uuid;
insert into outside_edition (regency_code, id, list, source, as_of, file_name, sha256, sent_by, sent_at, people, findings, state)
select regency_code, gen_random_uuid(), list, source, as_of, '', gen_random_uuid()::text, 'system', now(), count(*), '[]', 'standing'
from outside_person group by regency_code, list, source, as_of;
update outside_person set edition_id = edition.id from outside_edition edition
where edition.regency_code = outside_person.regency_code and edition.list = outside_person.list
  and edition.source = outside_person.source and edition.as_of = outside_person.as_of;
alter table outside_person
  alter column edition_id set not null,
  add foreign key (regency_code, edition_id) references outside_edition (regency_code, id);
create index outside_person_by_edition on outside_person (regency_code, edition_id);
alter table outside_person force row level security;
alter table outside_edition force row level security;`,
}
