import { type Migration, protect } from '#platform/schema.ts'

export const awardMigrations: readonly Migration[] = [
  {
    name: '2026-11-22-950-create-dossier',
    sql: `
create table evidence (
  regency_code text not null,
  programme_year integer not null,
  id text not null,
  indicator text not null,
  title text not null,
  kind text not null,
  dated_on date,
  reference text not null,
  status text not null,
  primary key (regency_code, programme_year, id)
);
create table dossier (
  regency_code text not null,
  id uuid not null,
  programme_year integer not null,
  made_at timestamptz not null,
  figures jsonb not null,
  pdf_sha256 text not null,
  primary key (regency_code, id)
);
${protect('evidence', 'regency', ['select', 'insert', 'update'])}
${protect('dossier', 'regency', ['select', 'insert'])}`,
  },
]
