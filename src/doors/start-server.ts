import { fileURLToPath } from 'node:url'
import { makeOwnerLink } from '#office/access/sign-in.ts'
import type { AccessTables } from '#office/access/tables.ts'
import type { AuditTables } from '#office/audit/tables.ts'
import type { PlaceTables } from '#office/places/tables.ts'
import { type DoorOptions, openHttpDoor } from './http.ts'
import { type House, openOffice, systemClock, wholeRegency } from './open-house.ts'

const WEB_FOLDER = fileURLToPath(new URL('../../dist/web/', import.meta.url))

export interface ServerOptions {
  /** 0 takes a free port. */
  readonly port: number
  /** 127.0.0.1 unless a proxy in front speaks https. */
  readonly host?: string
  /** The address people type; https off this machine. */
  readonly origin?: string
  readonly isDemonstration?: boolean
  readonly logLevel?: DoorOptions['logLevel']
  readonly webFolder?: string
}

export interface RunningServer {
  readonly url: string
  /** Signs its holder in as owner, once, within a day. */
  readonly ownerLink: string
  close(): Promise<void>
}

/** The address could not be taken; the message says so in one sentence. */
export class ListenError extends Error {
  override name = 'ListenError'

  constructor(port: number, fault: NodeJS.ErrnoException) {
    const why =
      fault.code === 'EADDRINUSE'
        ? `Porta ${port} sudah dipakai program lain`
        : `Porta ${port} tidak dapat dibuka (${fault.code ?? fault.message})`
    super(
      `${why}. Tutup program itu, atau pilih porta lain dengan --port; 0 mengambil yang kosong.`,
      {
        cause: fault,
      },
    )
  }
}

/** Opens the door of one regency of the house and makes a one-time link for its owner. */
export async function startServer(
  house: House,
  regencyCode: string,
  options: ServerOptions,
): Promise<RunningServer> {
  const { origin } = options
  const app = await openHttpDoor({
    database: house.app,
    office: await openOffice(house, regencyCode),
    regencyCode,
    wallClock: systemClock,
    isDemonstration: options.isDemonstration ?? false,
    isSecure: origin?.startsWith('https://') ?? false,
    origin: origin ?? `http://127.0.0.1:${options.port}`,
    logLevel: options.logLevel ?? 'warn',
    webFolder: options.webFolder ?? WEB_FOLDER,
  })
  const listening = await app
    .listen({ port: options.port, host: options.host ?? '127.0.0.1' })
    .catch(async (fault: NodeJS.ErrnoException) => {
      await app.close()
      throw new ListenError(options.port, fault)
    })
  const url = origin ?? listening
  const token = await house.app.run<AccessTables & PlaceTables & AuditTables, string>(
    wholeRegency(regencyCode, 'system'),
    (db) => makeOwnerLink(db, systemClock),
  )
  return { url, ownerLink: `${url}/masuk#${token}`, close: () => app.close() }
}
