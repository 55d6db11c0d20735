import pg from 'pg'

/**
 * One transaction that sees every row of the regency and writes values alike on every server. Row-level security
 * stays on: it is a second fence around the WHERE of each statement.
 */
export async function inRegencyTransaction<T>(
  { url, regencyCode, mode }: { url: string; regencyCode: string; mode: string },
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined) // the running statement reports it
  await client.connect()
  try {
    await client.query(`begin ${mode}`)
    await client.query(
      `select set_config('payung.regency', $1, true), set_config('payung.village', '*', true),
        set_config('payung.actor', 'copy', true), set_config('datestyle', 'ISO, YMD', true),
        set_config('intervalstyle', 'postgres', true), set_config('timezone', 'UTC', true),
        set_config('bytea_output', 'hex', true), set_config('extra_float_digits', '1', true)`,
      [regencyCode],
    )
    const result = await work(client)
    await client.query('commit')
    return result
  } finally {
    await client.end()
  }
}
