import { type Migration, protect } from '#platform/schema.ts'

export const accessMigrations: readonly Migration[] = [
  {
    name: '2026-11-22-040-create-access',
    sql: `
create table app_user (
  regency_code text not null,
  id uuid not null,
  user_name text not null,
  name text not null,
  role text not null check (role in ('owner', 'office', 'village')),
  village_code text references area (code),
  password_hash text,
  is_active boolean not null default true,
  created_at timestamptz not null,
  last_seen_at timestamptz,
  primary key (regency_code, id),
  unique (regency_code, user_name),
  check ((role = 'village') = (village_code is not null))
);
create table app_session (
  regency_code text not null,
  token_sha256 text not null,
  user_id uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (regency_code, token_sha256),
  foreign key (regency_code, user_id) references app_user (regency_code, id)
);
comment on column app_session.token_sha256 is 'A copy of this table opens no door: the token itself is only in the browser';
create index app_session_by_user on app_session (regency_code, user_id);
create table owner_link (
  regency_code text not null,
  token_sha256 text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (regency_code, token_sha256)
);
${protect('app_user', 'regency', ['select', 'insert', 'update'])}
${protect('app_session', 'regency', ['select', 'insert', 'delete'])}
${protect('owner_link', 'regency', ['select', 'insert', 'update'])}`,
  },
]
