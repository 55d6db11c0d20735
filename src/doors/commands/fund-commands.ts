import { readFile } from 'node:fs/promises'
import type { Command } from 'commander'
import * as z from 'zod'
import { allocate } from '#journey/fund/allocate/allocate.ts'
import { writeResult } from '#journey/fund/allocate/write-result.ts'
import { sayRevisionRefusal } from '#journey/fund/decree/revision-sentences.ts'
import { enterShares } from '#journey/fund/payer/enter-shares.ts'
import { type ReplayChange, replayRun } from '#journey/fund/run/replay-run.ts'
import { today } from '#vocabulary/clock.ts'
import { isIsoDate } from '#vocabulary/iso-date.ts'
import {
  guarded,
  type HouseOptions,
  houseCommand,
  inOffice,
  printJson,
  UsageError,
} from '../house-command.ts'
import { systemClock } from '../open-house.ts'
import { reviseStep } from '../revise-step.ts'
import { CODE_VERSION } from '../year-steps.ts'

/** `payung fund replay ID`: solves a stored run again; exit 2 when the result is not the same, with what changed. */
export function replayCommand(): Command {
  return houseCommand('replay', 'Menghitung ulang satu pembagian dari masukan yang disimpan')
    .argument('<run>', 'id pembagian')
    .option('--out <file>', 'tulis hasil hitung ulang (JSON)')
    .action(
      guarded(async (runId: string, options: HouseOptions & { out?: string }) => {
        if (!/^[0-9a-f-]{36}$/.test(runId)) throw new UsageError(`"${runId}" bukan id pembagian.`)
        const replayed = await inOffice(options, (db) =>
          replayRun(db, runId, { allocate, codeVersion: CODE_VERSION }),
        )
        if (!replayed.ok) throw new UsageError(`Pembagian ${runId} tidak ada di kabupaten ini.`)
        const { result, ...told } = replayed.value
        if (options.out) writeResult(options.out, result)
        printJson(told)
        if (!told.isSame)
          throw new UsageError(
            `Hasilnya tidak sama. Yang berubah: ${told.changes.map(sayChange).join('; ')}.`,
          )
      }),
    )
}

const Shares = z.array(
  z.strictObject({
    id: z.string().min(1),
    name: z.string().min(1),
    basis: z.enum(['share', 'adoption']),
    fundId: z.string(),
    shareBasisPoints: z.number().int().min(0).max(10_000).nullable().default(null),
    people: z.number().int().nonnegative().nullable().default(null),
    villages: z.array(z.string()).default([]),
    trades: z.array(z.string()).default([]),
    contact: z.string().default(''),
    document: z.string().default(''),
    status: z
      .enum(['verified', 'press', 'derived', 'assumed', 'to-be-confirmed'])
      .default('to-be-confirmed'),
    source: z.string().default(''),
  }),
)

/** `payung fund share FILE`: who agreed to carry whom of the one list. */
export function shareCommand(): Command {
  return houseCommand('share', 'Memasukkan kesepakatan beberapa pembayar atas satu daftar (JSON)')
    .argument('<shares>', 'berkas JSON')
    .requiredOption('--year <year>', 'tahun anggaran')
    .action(
      guarded(async (path: string, options: HouseOptions & { year: string }) => {
        const text = await readFile(path, 'utf8').catch(() => {
          throw new UsageError(`${path} tidak dapat dibaca.`)
        })
        const read = Shares.safeParse(parsed(path, text))
        if (!read.success) throw new UsageError(`${path}: ${read.error.issues[0]?.message}`)
        const entered = await inOffice(options, (db, office) =>
          enterShares(db, office, Number(options.year), read.data),
        )
        if (!entered.ok)
          throw new UsageError(
            entered.refusal.code === 'no-fund'
              ? `Dana ${entered.refusal.fundId} tidak ada pada tahun ${options.year}.`
              : `Bagian-bagian berjumlah ${entered.refusal.basisPoints / 100} %. Paling banyak 100 %.`,
          )
        printJson({ shares: read.data.length })
      }),
    )
}

function parsed(path: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new UsageError(`${path} bukan JSON yang utuh.`)
  }
}

/** `payung fund revise`: the list as the ledger now has it, as a new decree with its differences. */
export function reviseCommand(): Command {
  return houseCommand('revise', 'Menetapkan keputusan perubahan dari daftar yang berlaku sekarang')
    .requiredOption('--revises <text>', 'nomor keputusan yang diubah')
    .requiredOption('--number <text>', 'nomor keputusan baru')
    .option('--on <date>', 'hari keputusan, YYYY-MM-DD (biasanya hari ini)')
    .action(
      guarded(async (options: ReviseOptions) => {
        const decidedOn = options.on ?? today(systemClock)
        if (!isIsoDate(decidedOn))
          throw new UsageError(`Tanggal "${decidedOn}" tidak ada. Tulis YYYY-MM-DD.`)
        const { revises, number } = options
        const revised = await inOffice(options, (db, office) =>
          reviseStep(db, office, { revises, number, decidedOn }),
        )
        if (!revised.ok) throw new UsageError(sayRevisionRefusal(revised.refusal))
        const { decree, differences } = revised.value
        const { lines, ...head } = decree
        printJson({ ...head, differences: countKinds(differences.map(({ kind }) => kind)) })
      }),
    )
}

interface ReviseOptions extends HouseOptions {
  readonly revises: string
  readonly number: string
  readonly on?: string
}

function countKinds(kinds: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = { added: 0, removed: 0, changed: 0 }
  for (const kind of kinds) counts[kind] = (counts[kind] ?? 0) + 1
  return counts
}

function sayChange(change: ReplayChange): string {
  const brief = (text: string) => text.slice(0, 16)
  switch (change.code) {
    case 'instance':
      return `masukan tersimpan (${brief(change.then)} menjadi ${brief(change.now)})`
    case 'code-version':
      return `versi mesin (${change.then} menjadi ${change.now})`
    case 'rule':
      return `aturan ${change.then.id}`
    case 'result':
      return `hasil (${brief(change.then)} menjadi ${brief(change.now)})`
  }
}
