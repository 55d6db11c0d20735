import { type Migration, protect, shareReference } from '#platform/schema.ts'

export const placeMigrations: readonly Migration[] = [
  {
    name: '2026-11-22-030-create-places',
    sql: `
create table area (
  code text primary key,
  name text not null,
  level text not null check (level in ('province', 'regency', 'district', 'village')),
  type text not null,
  parent_code text references area (code)
);
comment on table area is 'Reference table: Kepmendagri codes and names, filled by set-up';
create index area_parent on area (parent_code);
create table place_alias (
  code text not null references area (code),
  alias text not null,
  primary key (code, alias)
);
comment on table place_alias is 'Reference table: other spellings of area names';
create table regency (
  regency_code text primary key,
  name text not null,
  province_name text not null,
  seat text
);
${shareReference('area')}
${shareReference('place_alias')}
${protect('regency', 'regency', ['select', 'insert', 'update'])}`,
  },
]
