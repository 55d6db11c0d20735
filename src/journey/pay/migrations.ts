import { type Migration, protect } from '#platform/schema.ts'

export const payMigrations: readonly Migration[] = [
  {
    name: '2026-11-22-700-create-ledger',
    sql: `
create table bill (
  regency_code text not null,
  id uuid not null,
  month text not null,
  budget_year integer not null,
  fund_id text not null,
  payment_code text not null,
  edition integer not null,
  state text not null check (state in ('disputed', 'agreed', 'replaced')),
  people integer not null,
  jkk_rupiah bigint not null,
  jkm_rupiah bigint not null,
  received_on date not null,
  due_on date not null,
  file_id uuid,
  primary key (regency_code, id),
  unique (regency_code, payment_code),
  foreign key (regency_code, budget_year, fund_id) references fund (regency_code, budget_year, id),
  foreign key (regency_code, file_id) references exchange_file (regency_code, id)
);
create table bill_line (
  regency_code text not null,
  bill_id uuid not null,
  no integer not null,
  worker_id uuid,
  village_code text,
  jkk_rupiah bigint not null,
  jkm_rupiah bigint not null,
  primary key (regency_code, bill_id, no),
  foreign key (regency_code, bill_id) references bill (regency_code, id),
  foreign key (regency_code, worker_id) references worker (regency_code, id)
);
create table contribution_event (
  regency_code text not null,
  month text not null,
  worker_id uuid not null,
  seq integer not null,
  village_code text not null,
  kind text not null check (kind in ('promised', 'released', 'billed', 'paid', 'confirmed', 'credited')),
  budget_year integer not null,
  fund_id text not null,
  bill_id uuid,
  jkk_rupiah bigint not null,
  jkm_rupiah bigint not null,
  at timestamptz not null,
  primary key (regency_code, month, worker_id, seq),
  foreign key (regency_code, worker_id) references worker (regency_code, id),
  foreign key (regency_code, budget_year, fund_id) references fund (regency_code, budget_year, id),
  foreign key (regency_code, bill_id) references bill (regency_code, id)
);
comment on table contribution_event is 'Ledger of person-months: append only';
create index contribution_event_by_worker on contribution_event (regency_code, worker_id, month);
create table contribution_state (
  regency_code text not null,
  month text not null,
  worker_id uuid not null,
  seq integer not null,
  village_code text not null,
  kind text not null check (kind in ('promised', 'released', 'billed', 'paid', 'confirmed')),
  budget_year integer not null,
  fund_id text not null,
  bill_id uuid,
  jkk_rupiah bigint not null,
  jkm_rupiah bigint not null,
  at timestamptz not null,
  primary key (regency_code, month, worker_id),
  foreign key (regency_code, worker_id) references worker (regency_code, id)
);
comment on table contribution_state is 'Where each person-month stands: its last event, kept in the same statement as the event; can be rebuilt from contribution_event';
create index contribution_state_by_bill on contribution_state (regency_code, bill_id) where bill_id is not null;
create index contribution_state_by_fund on contribution_state (regency_code, budget_year, fund_id, month, kind);
create index contribution_state_by_worker on contribution_state (regency_code, worker_id, month);
create index contribution_event_by_fund on contribution_event (regency_code, budget_year, fund_id, month);
create index contribution_event_by_bill on contribution_event (regency_code, bill_id);
create table payer_claim (
  regency_code text not null,
  month text not null,
  worker_id uuid not null,
  programme text not null check (programme in ('JKK', 'JKM')),
  village_code text not null,
  budget_year integer not null,
  fund_id text not null,
  primary key (regency_code, month, worker_id, programme),
  foreign key (regency_code, worker_id) references worker (regency_code, id),
  foreign key (regency_code, budget_year, fund_id) references fund (regency_code, budget_year, id)
);
comment on table payer_claim is 'One payer per person, month and programme; changed together with the event';
create table bill_difference (
  regency_code text not null,
  bill_id uuid not null,
  seq integer not null,
  kind text not null check (kind in ('not-promised', 'not-billed', 'amount', 'twice')),
  worker_id uuid,
  facts jsonb not null,
  primary key (regency_code, bill_id, seq),
  foreign key (regency_code, bill_id) references bill (regency_code, id)
);
create table payment (
  regency_code text not null,
  id uuid not null,
  bill_id uuid not null,
  client_key text not null,
  paid_on date not null,
  rupiah bigint not null check (rupiah >= 0),
  sp2d text not null,
  confirmed_on date,
  receipt text,
  primary key (regency_code, id),
  unique (regency_code, client_key),
  foreign key (regency_code, bill_id) references bill (regency_code, id)
);
create table ledger_entry (
  regency_code text not null,
  bill_id uuid not null,
  seq integer not null,
  month text not null,
  budget_year integer not null,
  fund_id text not null,
  account text not null check (account in ('expense-jkk', 'expense-jkm', 'payable', 'transit', 'cash')),
  debit_rupiah bigint not null check (debit_rupiah >= 0),
  credit_rupiah bigint not null check (credit_rupiah >= 0),
  at timestamptz not null,
  primary key (regency_code, bill_id, seq),
  foreign key (regency_code, bill_id) references bill (regency_code, id)
);
comment on table ledger_entry is 'Double entry per bill, fund, account and month: append only';
${protect('bill', 'regency', ['select', 'insert', 'update'])}
${protect('bill_line', 'regency', ['select', 'insert'])}
${protect('contribution_event', 'village', ['select', 'insert'])}
${protect('contribution_state', 'village', ['select', 'insert', 'update'])}
${protect('payer_claim', 'village', ['select', 'insert', 'update', 'delete'])}
${protect('bill_difference', 'regency', ['select', 'insert'])}
${protect('payment', 'regency', ['select', 'insert', 'update'])}
${protect('ledger_entry', 'regency', ['select', 'insert'])}`,
  },
  {
    name: '2026-11-22-720-index-confirmed-months',
    sql: `
create index contribution_confirmed on contribution_state (regency_code, worker_id, month desc) include (village_code)
where kind = 'confirmed';
comment on index contribution_confirmed is 'Until when is this person protected: asked for everybody on every page';
create index contribution_credited on contribution_event (regency_code, budget_year, fund_id, month) where kind = 'credited';`,
  },
  {
    name: '2026-11-23-330-one-payer-per-person',
    sql: `
alter table payer_claim no force row level security;
alter table worker no force row level security;
alter table payer_claim add column person_id uuid;
update payer_claim set person_id = worker.person_id from worker
where worker.regency_code = payer_claim.regency_code and worker.id = payer_claim.worker_id;
alter table payer_claim
  alter column person_id set not null,
  add constraint payer_claim_person foreign key (regency_code, worker_id, person_id)
    references worker (regency_code, id, person_id) on update cascade,
  add constraint payer_claim_one_payer unique (regency_code, month, person_id, programme);
alter table payer_claim force row level security;
alter table worker force row level security;
comment on column payer_claim.person_id is 'The worker whom this one was merged into, or itself: follows the merge by its key';`,
  },
]
