import type { FastifyInstance } from 'fastify'
import { KeptBases } from '#journey/match/kept-bases.ts'
import { findActor, nobody } from '#office/access/find-actor.ts'
import type { AccessTables } from '#office/access/tables.ts'
import type { Office } from '#office/context.ts'
import type { PlaceTables } from '#office/places/tables.ts'
import type { Database } from '#platform/database.ts'
import type { Actor } from '#platform/endpoint.ts'
import { buildHttp, type HttpOptions } from '#platform/http.ts'
import { sessionToken } from '#platform/session-cookie.ts'
import { readWebFiles } from '#platform/web-files.ts'
import type { Clock } from '#vocabulary/clock.ts'
import { allEndpoints } from './endpoints.ts'
import { measure } from './measure.ts'
import { wholeRegency } from './open-house.ts'
import { mountOutsideUpload } from './outside-route.ts'
import { serveWeb } from './serve-web.ts'
import { mountUpload } from './upload-route.ts'

export interface DoorOptions {
  readonly database: Database
  readonly office: Office
  readonly regencyCode: string
  /** Sessions live by the time on the wall, whatever day the programme plays. */
  readonly wallClock: Clock
  /** People and some money are made up: every screen and paper says so. */
  readonly isDemonstration: boolean
  readonly isSecure: boolean
  readonly logLevel: string
  /** The address people type: where the QR codes of papers lead. */
  readonly origin?: string
  /** Where the built web application lies. */
  readonly webFolder: string
}

/** The whole HTTP door of one regency: contracts, spreadsheets, web application, health and metrics. */
export async function openHttpDoor(options: DoorOptions): Promise<FastifyInstance> {
  const { database, office, regencyCode, wallClock, isSecure, logLevel } = options
  const bases = new KeptBases()
  const http: HttpOptions<Office> = {
    database,
    office,
    endpoints: allEndpoints({
      wallClock,
      linkKnown: bases.link,
      isSample: options.isDemonstration,
      origin: options.origin ?? 'http://127.0.0.1',
    }),
    findActor: async (request): Promise<Actor> => {
      const token = sessionToken(request, isSecure)
      if (token === undefined) return nobody(regencyCode)
      return database.run<AccessTables & PlaceTables, Actor>(
        wholeRegency(regencyCode, 'door'),
        (db) => findActor(db, wallClock, token),
      )
    },
    logLevel,
    isSecure,
  }
  const app = await buildHttp(http)
  await mountUpload(app, http)
  mountOutsideUpload(app, http, bases.link)
  app.addHook('onClose', () => bases.close())
  measure(app, http.findActor)
  app.get('/api/health', { schema: { hide: true } }, async () => {
    await database.run(wholeRegency(regencyCode, 'health'), async () => undefined)
    return { isWell: true }
  })
  serveWeb(app, await readWebFiles(options.webFolder))
  return app
}
