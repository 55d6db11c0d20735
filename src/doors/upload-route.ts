import multipart from '@fastify/multipart'
import type { FastifyInstance } from 'fastify'
import { uploadFiles } from '#journey/register/contract.ts'
import { readVillageFiles } from '#journey/register/read-files.ts'
import { findProgrammeYear } from '#journey/register/read-store.ts'
import { type Receipt, receiveList } from '#journey/register/receive-list.ts'
import { referenceData } from '#journey/verify/reference-data.ts'
import type { Office } from '#office/context.ts'
import { type HttpOptions, scopeOfActor } from '#platform/http.ts'
import { SPREADSHEET_LIMITS } from '#platform/spreadsheet/limits.ts'
import { today } from '#vocabulary/clock.ts'
import type { Refused } from '#vocabulary/contract.ts'
import { isVillageCode, type PlaceCode } from '#vocabulary/place-code.ts'
import { accept, type Result, refuse } from '#vocabulary/result.ts'
import { refuseVillage } from './candidate-routes.ts'
import { mountFiles } from './mount-files.ts'
import type { Upload } from './receive-upload.ts'
import type { Tables } from './wiring.ts'

const MOST_FILES = 20
const KEY = /^[0-9a-f-]{36}$/

interface Letter {
  readonly villageCode: PlaceCode
  readonly clientKey: string
  readonly headLetter: string
}

/**
 * Spreadsheets come in pieces over slow lines: they are on disk and understood in the child process
 * before a transaction is opened, so that no phone holds a database connection.
 */
export async function mountUpload(app: FastifyInstance, http: HttpOptions<Office>): Promise<void> {
  await app.register(multipart, {
    limits: {
      files: MOST_FILES,
      fileSize: SPREADSHEET_LIMITS.fileBytes,
      fields: 10,
      fieldSize: 1_000,
    },
  })
  mountFiles(app, http, uploadFiles, async (actor, upload) => {
    const letter = letterOf(upload)
    if (!letter.ok) return letter
    const { villageCode } = letter.value
    const scope = scopeOfActor(actor)
    const other = await http.database.run<Tables, Refused | undefined>(scope, (db) =>
      refuseVillage(db, actor, villageCode),
    )
    if (other) return refuse({ ...other, status: 404 })
    const on = today(http.office.clock)
    const context = { on, village: villageCode, ...referenceData() }
    const read = await readVillageFiles([...upload.files], context)
    const files = read.map((file, at) => ({ ...file, sha256: upload.files[at]?.sha256 ?? '' }))
    const receipt = await http.database.run<Tables, Receipt>(scope, async (db) => {
      const year = await findProgrammeYear(db, actor.regencyCode, on)
      return receiveList(db, http.office, submissionOf(letter.value, year, on, files))
    })
    return accept({
      ...receipt,
      lines: files.reduce((sum, file) => sum + file.rows.length, 0),
      files: files.map(({ file, refused, sheet, rows, findings }) => ({
        name: file,
        refused,
        sheet,
        lines: rows.length,
        findings,
      })),
    })
  })
}

type Submission = Parameters<typeof receiveList>[2]

function submissionOf(
  letter: Letter,
  year: number,
  on: NonNullable<Submission['submittedOn']>,
  files: Submission['files'],
): Submission {
  const { villageCode, clientKey, headLetter } = letter
  const isSigned = headLetter !== ''
  return {
    villageCode,
    year,
    clientKey: `${villageCode}/${clientKey}`,
    submittedOn: isSigned ? on : null,
    headLetter: isSigned ? headLetter : null,
    files,
  }
}

function letterOf({ fields, files }: Upload): Result<Letter, Refused> {
  const { villageCode = '', clientKey = '', headLetter = '' } = fields
  if (files.length === 0)
    return refuse({
      code: 'no-form',
      sentence: 'Tidak ada berkas. Pilih berkas daftar lalu kirim lagi.',
    })
  if (!isVillageCode(villageCode))
    return refuse({ code: 'no-village', sentence: 'Pilih desa yang mengirim daftar ini.' })
  if (!KEY.test(clientKey))
    return refuse({
      code: 'no-key',
      sentence: 'Kiriman ini tidak punya kunci. Muat ulang halaman lalu kirim lagi.',
    })
  return accept({ villageCode, clientKey, headLetter: headLetter.trim() })
}
