import { type Migration, protect } from '#platform/schema.ts'

export const verifyMigrations: readonly Migration[] = [
  {
    name: '2026-11-22-200-create-finding',
    sql: `
create table finding (
  regency_code text not null,
  candidate_id uuid not null,
  seq integer not null,
  village_code text not null,
  code text not null,
  severity text not null check (severity in ('refuse', 'warn', 'inform')),
  field text not null,
  message text not null,
  primary key (regency_code, candidate_id, seq),
  foreign key (regency_code, candidate_id) references candidate (regency_code, id)
);
create index finding_by_code on finding (regency_code, code);
${protect('finding', 'village', ['select', 'insert', 'delete'])}`,
  },
]
