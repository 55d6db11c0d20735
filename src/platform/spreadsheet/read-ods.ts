import { readOds as readWholeOds } from 'hucre/ods'
import { accept, type Result, refuse } from '#vocabulary/result.ts'
import { sheetFrom } from './cells.ts'
import type { SpreadsheetLimits } from './limits.ts'
import type { SpreadsheetRefusal } from './refusal.ts'
import type { Workbook } from './sheet.ts'
import { unzipPart } from './unzip-part.ts'

const STRIKE = /text-line-through-(style|type)="(?!none")/

/** hucre does not model strike-through in .ods, so a file that uses it is refused rather than misread. */
export async function readOds(
  bytes: Buffer,
  limits: SpreadsheetLimits,
): Promise<Result<Workbook, SpreadsheetRefusal>> {
  const content = (await unzipPart(bytes, 'content.xml')).toString('utf8')
  if (STRIKE.test(content)) return refuse({ code: 'struck-ods' })
  const workbook = await readWholeOds(bytes)
  return accept({
    sheets: workbook.sheets.map((sheet) => sheetFrom(sheet, limits)),
    epoch: 1900,
  })
}
