import { Command } from 'commander'
import type { Office } from '#office/context.ts'
import { findRegency } from '#office/places/store.ts'
import type { PlaceTables } from '#office/places/tables.ts'
import { readConfig } from '#platform/config.ts'
import type { Db } from '#platform/database.ts'
import { StandingClock } from '#vocabulary/clock.ts'
import { isRegencyCode } from '#vocabulary/place-code.ts'
import { explainOutage } from './explain-outage.ts'
import { type House, openHouse, openOffice, wholeRegency } from './open-house.ts'
import { ListenError } from './start-server.ts'
import type { Tables } from './wiring.ts'

export interface HouseOptions {
  readonly regency?: string
  readonly demo?: boolean
}

/** The demo's year lives beside the office's data, under a name of its own. */
export const DEMO_DATABASE = 'payung_demo'

/** The day on which the demo's year has been told, for pages opened on it later. */
export const DEMO_TODAY = '2026-12-31T02:00:00Z'

/** A command on the regency's database: which regency, and whether the demo's year is meant. */
export function houseCommand(name: string, description: string): Command {
  return new Command(name)
    .description(description)
    .option(
      '--regency <code>',
      'kode kabupaten, misalnya 61.11',
      process.env['PAYUNG_REGENCY'] ?? '61.11',
    )
    .option('--demo', 'pakai data tahun contoh')
}

/** Bad input or a machine that does not allow it: exit 2 with the sentence. */
export class UsageError extends Error {
  override name = 'UsageError'
}

/** Opens the house of a regency that was set up here. */
export function withHouse<T>(
  options: HouseOptions,
  work: (house: House, regencyCode: string) => Promise<T>,
): Promise<T> {
  return withAnyHouse(options, 'with-keys', async (house, regencyCode) => {
    const scope = wholeRegency(regencyCode, 'command-line')
    if (!(await house.app.run(scope, (db: Db<PlaceTables>) => findRegency(db, regencyCode))))
      throw new UsageError(
        options.demo
          ? 'Tahun contoh belum ada. Jalankan npm run demo lebih dahulu.'
          : `Kabupaten ${regencyCode} belum disiapkan. Jalankan payung init --regency ${regencyCode}.`,
      )
    return work(house, regencyCode)
  })
}

/** Opens the house as it is; `new-keys` makes keys where there are none. */
export async function withAnyHouse<T>(
  options: HouseOptions,
  keys: 'new-keys' | 'with-keys',
  work: (house: House, regencyCode: string) => Promise<T>,
): Promise<T> {
  const regencyCode = options.regency ?? ''
  if (!isRegencyCode(regencyCode))
    throw new UsageError(`Kode kabupaten "${regencyCode}" keliru. Tulis misalnya 61.11.`)
  const read = readConfig(process.env)
  if (!read.ok) throw new UsageError(read.sentence)
  const opened = await openHouse({
    config: read.config,
    needsKeys: keys === 'with-keys',
    ...(options.demo && { databaseName: DEMO_DATABASE, clock: new StandingClock(DEMO_TODAY) }),
  })
  if (!opened.ok) throw new UsageError(opened.refusal)
  const house = opened.value
  for (const warning of house.server.warnings) process.stderr.write(`${warning}\n`)
  try {
    return await work(house, regencyCode)
  } finally {
    await house.close()
  }
}

/** One use case as one transaction of an officer at the command line. */
export function inOffice<T>(
  options: HouseOptions,
  work: (db: Db<Tables>, office: Office) => Promise<T>,
): Promise<T> {
  return withHouse(options, async (house, regencyCode) => {
    const office = await openOffice(house, regencyCode)
    const scope = wholeRegency(regencyCode, 'command-line')
    return house.app.run<Tables, T>(scope, (db) => work(db, office))
  })
}

export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`)
}

/**
 * Runs an action so that expected refusals end with 2 and one sentence, and our own faults with 1. `--regency` and `--demo`
 * hold wherever they stand: commander hands an option after a subcommand to the first parent that knows it.
 */
export function guarded<Arguments extends unknown[]>(
  action: (...all: Arguments) => Promise<void>,
): (...all: Arguments) => Promise<void> {
  return async (...all) => {
    try {
      const own = all.map((one, at) => {
        const command = all[at + 1]
        return command instanceof Command ? command.optsWithGlobals() : one
      })
      await action(...(own as Arguments))
    } catch (error) {
      const isSaid = error instanceof UsageError || error instanceof ListenError
      const sentence = isSaid ? error.message : explainOutage(error)
      if (sentence === undefined) throw error
      process.stderr.write(`${sentence}\n`)
      process.exitCode = 2
    }
  }
}
