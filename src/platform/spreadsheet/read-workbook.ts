import { accept, type Result, refuse } from '#vocabulary/result.ts'
import { fileKind } from './file-kind.ts'
import type { SpreadsheetLimits } from './limits.ts'
import { readOds } from './read-ods.ts'
import { readTextTable } from './read-text-table.ts'
import { readXlsx } from './read-xlsx.ts'
import type { SpreadsheetRefusal } from './refusal.ts'
import { scanZip } from './scan-zip.ts'
import type { Workbook } from './sheet.ts'

export type ReadOutcome = Result<Workbook, SpreadsheetRefusal>

/** Cells of an untrusted file. Meant for the reading child: a hostile file may still cost time and memory. */
export async function readWorkbook(bytes: Buffer, limits: SpreadsheetLimits): Promise<ReadOutcome> {
  if (bytes.length === 0) return refuse({ code: 'empty' })
  const kind = fileKind(bytes)
  if (kind === 'zip') return readZipped(bytes, limits)
  if (kind === 'text') return readText(bytes, limits)
  if (kind === 'locked' || kind === 'old-excel') return refuse({ code: kind })
  return refuse({ code: 'other-file', kind })
}

async function readZipped(bytes: Buffer, limits: SpreadsheetLimits): Promise<ReadOutcome> {
  const scanned = await scanZip(bytes, limits)
  if (!scanned.ok) return scanned
  const parts = scanned.value
  try {
    if (parts.has('content.xml')) return await readOds(bytes, limits)
    if (parts.has('word/document.xml')) return refuse({ code: 'other-file', kind: 'word' })
    if (parts.has('ppt/presentation.xml')) return refuse({ code: 'other-file', kind: 'slides' })
    if (parts.has('xl/workbook.bin')) return refuse({ code: 'other-file', kind: 'xlsb' })
    if (!parts.has('[Content_Types].xml')) return refuse({ code: 'other-file', kind: 'archive' })
    return accept(await readXlsx(bytes, limits))
  } catch {
    return refuse({ code: 'broken' })
  }
}

function readText(bytes: Buffer, limits: SpreadsheetLimits): ReadOutcome {
  try {
    return accept(readTextTable(bytes, limits))
  } catch {
    return refuse({ code: 'broken' })
  }
}
