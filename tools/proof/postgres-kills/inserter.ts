import pg from 'pg'
import { explainPostgresRefusal } from '#platform/postgres/refusal.ts'
import { startPostgres } from '#platform/postgres/supervisor.ts'

/**
 * The victim: starts or joins the server of a home and inserts rows, one a transaction, from four connections.
 * A line `connection sequence` on stdout is the acknowledgement that the row is on disk.
 */
const CONNECTIONS = 4
const [home = '', run = ''] = process.argv.slice(2)

const started = await startPostgres({ home })
if (!started.ok) {
  process.stderr.write(`${explainPostgresRefusal(started.refusal)}\n`)
  process.exit(2)
}
const url = started.value.url('postgres')
await prepareTable()
process.stdout.write('ready\n')
await Promise.all(Array.from({ length: CONNECTIONS }, (_, index) => insertForever(index)))

async function prepareTable(): Promise<void> {
  const client = await connected()
  await client.query(`select pg_advisory_lock(1)`)
  await client.query(
    `create table if not exists acknowledged (
       run text, connection int, sequence int, note text, primary key (run, connection, sequence))`,
  )
  await client.end()
}

async function insertForever(connection: number): Promise<never> {
  const client = await connected()
  for (let sequence = 0; ; sequence += 1) {
    await client.query('insert into acknowledged values ($1, $2, $3, $4)', [
      run,
      connection,
      sequence,
      'x'.repeat((sequence * 37) % 900),
    ])
    process.stdout.write(`${connection} ${sequence}\n`)
  }
}

/** A lost connection ends the process, as it ends a service that something above starts again. */
async function connected(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => process.exit(3))
  await client.connect()
  return client
}
