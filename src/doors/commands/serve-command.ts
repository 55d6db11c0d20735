import type { Command } from 'commander'
import { readConfig } from '#platform/config.ts'
import {
  guarded,
  type HouseOptions,
  houseCommand,
  UsageError,
  withHouse,
} from '../house-command.ts'
import { startServer } from '../start-server.ts'
import { tendKnown } from '../tend-known.ts'
import { untilStopped } from '../until-stopped.ts'
import { keepSealing } from './worker-command.ts'

interface ServeOptions extends HouseOptions {
  readonly port?: string
  readonly host: string
}

const LOOPBACK = ['127.0.0.1', '::1', 'localhost']

/** `payung serve`: opens the web application and its API, seals the record, prints the owner's one-time link. */
export function serveCommand(): Command {
  return houseCommand('serve', 'Membuka aplikasi web dan layanan datanya')
    .option(
      '--port <number>',
      'nomor porta; 0 mengambil yang kosong (bawaan: PAYUNG_PORT atau 4011)',
    )
    .option('--host <address>', 'alamat tempat mendengar', '127.0.0.1')
    .action(
      guarded(async (options: ServeOptions) => {
        const read = readConfig(process.env)
        if (!read.ok) throw new UsageError(read.sentence)
        const { origin, logLevel } = read.config
        const port = options.port === undefined ? read.config.port : Number(options.port)
        if (!Number.isInteger(port) || port < 0 || port > 65_535)
          throw new UsageError(`Porta "${options.port}" keliru. Tulis angka 0 sampai 65535.`)
        if (origin && !isSafe(origin))
          throw new UsageError(
            'PAYUNG_ORIGIN harus https di luar mesin ini; tanpa https ponsel tidak dapat menyimpan halaman.',
          )
        if (!LOOPBACK.includes(options.host) && !origin)
          throw new UsageError(
            'Untuk mendengar di luar mesin ini, isi PAYUNG_ORIGIN dengan alamat https yang dipakai orang.',
          )
        const stopped = untilStopped()
        await withHouse(options, async (house, regencyCode) => {
          const server = await startServer(house, regencyCode, {
            port,
            host: options.host,
            logLevel,
            isDemonstration: options.demo ?? false,
            ...(origin && { origin }),
          })
          process.stdout.write(`Payung terbuka di ${server.url}\n`)
          process.stdout.write(`Masuk sekali sebagai pemilik: ${server.ownerLink}\n`)
          await Promise.all([
            keepSealing(house, regencyCode, stopped),
            // The demo's year stays as it was told.
            options.demo ? undefined : tendKnown(house, regencyCode, stopped),
          ])
          await server.close()
        })
      }),
    )
}

function isSafe(origin: string): boolean {
  const { protocol, hostname } = new URL(origin)
  return protocol === 'https:' || LOOPBACK.includes(hostname)
}
