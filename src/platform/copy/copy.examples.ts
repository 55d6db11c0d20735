import pg from 'pg'

/** Tables that try what a text format can get wrong: odd text, every kind of number, references, generated columns. */
export const SCHEMA = `
create table village (
  regency_code text not null, code text not null, name text, primary key (regency_code, code));
create table person (
  regency_code text not null, id uuid not null, village_code text not null, name text, note text,
  born_on date, seen_at timestamptz, photo bytea, facts jsonb, tags text[], amount bigint, ratio double precision,
  share numeric(20, 6), is_head boolean, merged_into uuid,
  initial text generated always as (left(name, 1)) stored,
  primary key (regency_code, id),
  foreign key (regency_code, village_code) references village (regency_code, code),
  foreign key (regency_code, merged_into) references person (regency_code, id));
create table claim_paper (
  regency_code text not null, person_id uuid not null, seq int not null, text text,
  primary key (regency_code, person_id, seq),
  foreign key (regency_code, person_id) references person (regency_code, id));
create table rule_book (id text primary key, text text);
${['village', 'person', 'claim_paper'].map(protection).join('')}`

function protection(table: string): string {
  const own = `regency_code = current_setting('payung.regency', true)`
  return `
alter table ${table} enable row level security;
alter table ${table} force row level security;
create policy own_rows on ${table} using (${own}) with check (${own});`
}

const ODD_TEXTS = [
  'Siti Aminah',
  '',
  null,
  '\\N',
  '\\.',
  'tab\there, newline\nthere, return\r, backslash \\ and \\t',
  'Nürlélâ 🌂 中',
  ' leading and trailing ',
  '\u0001\u001f\u007f',
]

/** Rows for a regency; the odder the text the better. */
export async function fillRegency(url: string, regencyCode: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`select set_config('payung.regency', $1, false)`, [regencyCode])
  const id = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`
  for (const code of ['01', '02']) {
    await client.query('insert into village values ($1, $2, $3)', [
      regencyCode,
      code,
      `Desa ${code}`,
    ])
  }
  // Backwards, so that a row may refer to one that the file holds later.
  for (const [index, text] of [...ODD_TEXTS.entries()].reverse()) {
    await client.query(
      `insert into person (regency_code, id, village_code, name, note, born_on, seen_at, photo, facts, tags,
         amount, ratio, share, is_head, merged_into)
       values ($1, $2, $3, $4, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
      [
        regencyCode,
        id(index),
        index % 2 ? '01' : '02',
        text,
        index % 3 ? '1970-02-28' : null,
        index % 2 ? '2026-01-31T23:59:59.123456+07:00' : 'infinity',
        Buffer.from([0, 10, 13, 92, 255, index]),
        JSON.stringify({ text, nested: [1.5, null, { deep: '\\u0000' }] }),
        [text ?? '', 'a,b', '"quoted"', '{}'],
        index % 2 ? '9223372036854775807' : '-9223372036854775808',
        index % 2 ? 0.1 : 'NaN',
        '12345678901234.567891',
        index % 2 === 0,
        index + 1 < ODD_TEXTS.length ? id(index + 1) : null,
      ],
    )
    await client.query('insert into claim_paper values ($1, $2, $3, $4)', [
      regencyCode,
      id(index),
      index,
      text,
    ])
  }
  await client.end()
}

/** All rows of a regency as the database prints them, for comparison. */
export async function printRegency(url: string, regencyCode: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(
    `select set_config('payung.regency', $1, false), set_config('timezone', 'UTC', false)`,
    [regencyCode],
  )
  const printed: Record<string, unknown> = {}
  for (const table of ['village', 'person', 'claim_paper']) {
    const { rows } = await client.query(
      `select t::text as row from ${table} t where regency_code = $1 order by t::text collate "C"`,
      [regencyCode],
    )
    printed[table] = rows
  }
  await client.end()
  return printed
}

export async function runScript(url: string, script: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(script)
  await client.end()
}
