import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { layoutOf } from '#platform/postgres/layout.ts'
import { explainPostgresRefusal } from '#platform/postgres/refusal.ts'
import type { PostgresServer } from '#platform/postgres/server.ts'
import { stopPostmaster } from '#platform/postgres/stop-postmaster.ts'
import { startPostgres } from '#platform/postgres/supervisor.ts'
import { strike, TARGETS, type Target } from './postgres-kills/strike.ts'
import { acknowledgedRows, spawnVictim, type Victim } from './postgres-kills/victim.ts'
import type { Proof } from './proof.ts'

const longestLifeMs = 3_000

interface Round {
  target: Target
  afterMs: number
  victims: number
}

/** Inserts rows, kills Node, the server, both or one connection at a random moment, starts again and counts. */
export const proof: Proof = {
  question: 'Is every acknowledged row there after Node or PostgreSQL was killed at any moment?',
  async run({ seed, minutes }) {
    const dice = xoroshiro128plus(seed)
    const until = Date.now() + minutes * 60_000
    const home = mkdtempSync(join(tmpdir(), 'payung-kills-'))
    chmodSync(home, 0o755)
    const seen: Victim[] = []
    const restartsMs: number[] = []
    const kills = new Map<Target, number>()
    let failures = 0
    let held: PostgresServer | undefined
    try {
      while (Date.now() < until) {
        const round: Round = {
          target: TARGETS[uniformInt(dice, 0, TARGETS.length - 1)] ?? 'node',
          afterMs: uniformInt(dice, 0, longestLifeMs),
          victims: uniformInt(dice, 1, 2),
        }
        const victims = await runRound(home, round, seen.length)
        seen.push(...victims)
        const { lost, restartMs, server } = await countLost(home, seen)
        await held?.stop()
        // Half of the time the server keeps running, so that the next round joins it.
        held = uniformInt(dice, 0, 1) === 0 ? server : undefined
        if (!held) await server?.stop()
        restartsMs.push(restartMs)
        kills.set(round.target, (kills.get(round.target) ?? 0) + 1)
        failures += lost.length > 0 ? 1 : 0
        const verdict = lost.length > 0 ? `LOST ${lost.join(', ')}` : 'nothing lost'
        process.stderr.write(
          `${restartsMs.length}. ${round.target} after ${round.afterMs} ms: ${verdict}\n`,
        )
      }
    } finally {
      await held?.stop()
      await stopPostmaster({ layout: layoutOf(home), bin: '', runAs: { user: '' } })
      rmSync(home, { recursive: true, force: true })
    }
    const acknowledged = seen.reduce((sum, victim) => sum + acknowledgedRows(victim), 0)
    const figures = {
      'acknowledged rows, all found again': String(acknowledged),
      kills: [...kills].map(([target, count]) => `${target} ${count}`).join(', '),
      'slowest start after a kill': `${Math.max(...restartsMs)} ms`,
      'middle start after a kill': `${middle(restartsMs)} ms`,
    }
    return { cases: restartsMs.length, failures, figures }
  },
}

async function runRound(home: string, round: Round, firstRun: number): Promise<Victim[]> {
  const victims = Array.from({ length: round.victims }, (_, index) =>
    spawnVictim(home, `run ${firstRun + index}`),
  )
  await sleep(round.afterMs)
  strike(round.target, home, victims)
  // Those who lost their server end by themselves; those who were spared are ended.
  const patience = sleep(round.target === 'node' ? 0 : 1_000)
  await Promise.race([Promise.all(victims.map(({ ended }) => ended)), patience])
  for (const { child } of victims) child.kill('SIGKILL')
  await Promise.all(victims.map(({ ended }) => ended))
  return victims
}

/** Starts or adopts the server as the next user would, and looks for every acknowledged row. */
async function countLost(
  home: string,
  seen: readonly Victim[],
): Promise<{ lost: string[]; restartMs: number; server?: PostgresServer }> {
  const before = performance.now()
  const answer = await startPostgres({ home })
  if (!answer.ok) return { lost: [explainPostgresRefusal(answer.refusal)], restartMs: 0 }
  const restartMs = Math.round(performance.now() - before)
  const counts = await countRows(answer.value)
  const lost = seen.flatMap(({ run, acknowledged }) =>
    [...acknowledged]
      .filter(([connection, last]) => !hasAllUpTo(counts.get(`${run}/${connection}`), last))
      .map(([connection]) => `${run}, connection ${connection}`),
  )
  return { lost, restartMs, server: answer.value }
}

interface Count {
  rows: number
  last: number
}

function hasAllUpTo(count: Count | undefined, last: number): boolean {
  return count !== undefined && count.last >= last && count.rows === count.last + 1
}

async function countRows(server: PostgresServer): Promise<Map<string, Count>> {
  const client = new pg.Client({ connectionString: server.url('postgres') })
  await client.connect()
  try {
    const known = await client.query(`select 1 from pg_tables where tablename = 'acknowledged'`)
    if (known.rowCount === 0) return new Map()
    const { rows } = await client.query<{ name: string; rows: number; last: number }>(
      `select run || '/' || connection as name, count(*)::int as rows, max(sequence) as last
       from acknowledged group by run, connection`,
    )
    return new Map(rows.map(({ name, ...count }) => [name, count]))
  } finally {
    await client.end()
  }
}

function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
