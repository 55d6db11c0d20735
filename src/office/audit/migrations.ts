import { type Migration, protect } from '#platform/schema.ts'

export const auditMigrations: readonly Migration[] = [
  {
    name: '2026-11-22-020-create-audit',
    sql: `
create table audit_event (
  regency_code text not null,
  id uuid not null,
  at timestamptz not null,
  actor text not null,
  kind text not null,
  facts jsonb not null,
  primary key (regency_code, id)
);
comment on table audit_event is 'Append only: nobody holds update or delete';
create table audit_seal (
  regency_code text not null,
  seq bigint not null,
  event_id uuid not null,
  previous text not null,
  hash text not null,
  primary key (regency_code, seq),
  unique (regency_code, event_id),
  foreign key (regency_code, event_id) references audit_event (regency_code, id)
);
comment on table audit_seal is 'The hash chain over audit_event: append only';
create table audit_root (
  regency_code text not null,
  day date not null,
  seq bigint not null,
  root text not null,
  signature text not null,
  primary key (regency_code, day)
);
comment on table audit_root is 'Signed daily root, meant to leave the house: append only';
${protect('audit_event', 'regency', ['select', 'insert'])}
${protect('audit_seal', 'regency', ['select'])}
${protect('audit_root', 'regency', ['select'])}
grant select, insert on audit_event, audit_seal, audit_root to payung_audit;`,
  },
]
