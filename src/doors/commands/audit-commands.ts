import { createWriteStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Command } from 'commander'
import { verifyAuditFile } from '#office/audit/audit-file.ts'
import { exportAudit } from '#office/audit/export-audit.ts'
import { sealEvents } from '#office/audit/seal-events.ts'
import { signDailyRoot } from '#office/audit/sign-root.ts'
import type { AuditTables } from '#office/audit/tables.ts'
import type { Db } from '#platform/database.ts'
import { fileFault } from '#platform/file-fault.ts'
import { today } from '#vocabulary/clock.ts'
import {
  guarded,
  type HouseOptions,
  houseCommand,
  printJson,
  UsageError,
  withHouse,
} from '../house-command.ts'
import { wholeRegency } from '../open-house.ts'

export function auditCommand(): Command {
  return new Command('audit')
    .description('Jejak: mengekspor dan memeriksa keutuhannya')
    .addCommand(exportCommand())
    .addCommand(verifyCommand())
}

function exportCommand(): Command {
  return houseCommand('export', 'Menulis jejak yang tersegel, satu peristiwa tiap baris')
    .requiredOption('--out <file>', 'berkas .jsonl')
    .action(
      guarded(async (options: HouseOptions & { out: string }) => {
        await withHouse(options, async (house, regencyCode) => {
          const scope = wholeRegency(regencyCode, 'command-line')
          await house.audit.run(scope, (db: Db<AuditTables>) => sealEvents(db))
          const root = await house.audit.run(scope, (db: Db<AuditTables>) =>
            signDailyRoot(db, house.keyFile.signingKey, today(house.clock)),
          )
          await house.app.run(scope, (db: Db<AuditTables>) =>
            pipeline(Readable.from(exportAudit(db)), createWriteStream(options.out)),
          )
          printJson({ file: options.out, ...root })
        })
      }),
    )
}

function verifyCommand(): Command {
  return new Command('verify')
    .description('Memeriksa berkas jejak tanpa pangkalan data')
    .argument('<file>', 'berkas .jsonl')
    .action(
      guarded(async (file: string) => {
        const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
          throw new UsageError(`${file} tidak dapat dibaca: ${fileFault(error) ?? error.message}.`)
        })
        const verified = verifyAuditFile(text)
        if (!verified.ok) throw new UsageError(verified.refusal)
        printJson(verified.value)
      }),
    )
}
