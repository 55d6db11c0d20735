import { type Migration, protect } from '#platform/schema.ts'

export const scenarioMigrations: readonly Migration[] = [
  {
    name: '2026-11-23-530-keep-scenarios',
    sql: `
create table allocation_scenario (
  regency_code text not null,
  id uuid not null,
  programme_year integer not null,
  name text not null check (length(trim(name)) >= 3),
  made_at timestamptz not null,
  made_by text not null,
  policy jsonb not null,
  rules jsonb not null,
  code_version text not null,
  instance jsonb not null,
  worker_ids uuid[] not null,
  instance_sha256 text not null,
  result jsonb not null,
  result_sha256 text not null,
  status text not null check (status in ('optimal', 'feasible')),
  outcome jsonb not null,
  primary key (regency_code, id),
  unique (regency_code, programme_year, name)
);
comment on table allocation_scenario is 'A policy tried in the studio with its inputs, rules, code version and figures: append only';
create table scenario_decree (
  regency_code text not null,
  scenario_id uuid not null,
  run_id uuid not null,
  decree_id uuid not null,
  primary key (regency_code, scenario_id),
  foreign key (regency_code, scenario_id) references allocation_scenario (regency_code, id),
  foreign key (regency_code, run_id) references allocation_run (regency_code, id),
  foreign key (regency_code, decree_id) references decree (regency_code, id)
);
${protect('allocation_scenario', 'regency', ['select', 'insert'])}
${protect('scenario_decree', 'regency', ['select', 'insert'])}`,
  },
]
