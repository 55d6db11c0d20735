import { setTimeout as pause } from 'node:timers/promises'
import type { Command } from 'commander'
import { sealEvents } from '#office/audit/seal-events.ts'
import type { AuditTables } from '#office/audit/tables.ts'
import type { Db } from '#platform/database.ts'
import { guarded, type HouseOptions, houseCommand, withHouse } from '../house-command.ts'
import { type House, wholeRegency } from '../open-house.ts'
import { tendKnown } from '../tend-known.ts'
import { untilStopped } from '../until-stopped.ts'

const SECONDS_BETWEEN_SEALS = 2

/** `payung worker`: seals the audit record within seconds and compares people, until it is told to stop. */
export function workerCommand(): Command {
  return houseCommand('worker', 'Menyegel jejak dan mencocokkan orang terus-menerus').action(
    guarded(async (options: HouseOptions) => {
      const stopped = untilStopped()
      await withHouse(options, async (house, regencyCode) => {
        await Promise.all([
          keepSealing(house, regencyCode, stopped),
          tendKnown(house, regencyCode, stopped),
        ])
      })
    }),
  )
}

/** Seals every few seconds until aborted. A fault is told once and tried again: the pages stay open meanwhile, nothing is lost. */
export async function keepSealing(
  house: House,
  regencyCode: string,
  signal: AbortSignal,
): Promise<void> {
  const scope = wholeRegency(regencyCode, 'sealer')
  let told = ''
  while (!signal.aborted) {
    const fault = await house.audit
      .run(scope, (db: Db<AuditTables>) => sealEvents(db))
      .then(
        () => '',
        (error: Error) => error.message,
      )
    if (fault !== '' && fault !== told)
      process.stderr.write(`Jejak belum dapat disegel dan dicoba lagi: ${fault}\n`)
    told = fault
    await pause(SECONDS_BETWEEN_SEALS * 1000, undefined, { signal }).catch(() => undefined)
  }
}
