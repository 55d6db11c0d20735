import { type Migration, protect } from '#platform/schema.ts'

export const keyMigrations: readonly Migration[] = [
  {
    name: '2026-11-22-010-create-data-key',
    sql: `
create table data_key (
  regency_code text not null,
  version integer not null,
  wrapped bytea not null,
  primary key (regency_code, version)
);
comment on table data_key is 'Data keys wrapped by the master key that lies outside the database';
${protect('data_key', 'regency', ['select', 'insert', 'update'])}`,
  },
]
