import { explainPostgresRefusal } from '#platform/postgres/refusal.ts'
import { startPostgres } from '#platform/postgres/supervisor.ts'

/** A process that starts or joins the server of a home and holds it until its stdin ends: for tests of kills. */
const [home = '', durability = 'throwaway', binaries = ''] = process.argv.slice(2)
const started = await startPostgres({
  home,
  durability: durability === 'durable' ? 'durable' : 'throwaway',
  ...(binaries && { binaries }),
})
if (!started.ok) {
  process.stdout.write(`${JSON.stringify({ refused: explainPostgresRefusal(started.refusal) })}\n`)
  process.exit(2)
}
const { port, joined } = started.value
process.stdout.write(`${JSON.stringify({ port, joined })}\n`)
process.stdin.resume()
process.stdin.once('end', () => void started.value.stop().then(() => process.exit(0)))
