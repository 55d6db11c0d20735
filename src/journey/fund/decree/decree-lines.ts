import type { listDecreeLines } from '../store.ts'
import type { DecreeLine } from './freeze-list.ts'

type LineRow = Awaited<ReturnType<typeof listDecreeLines>>[number]

/** A stored line as the decree froze it. */
export function lineOf(row: LineRow): DecreeLine {
  return {
    no: row.no,
    workerId: row.worker_id,
    villageCode: row.village_code,
    name: row.name,
    nikMasked: row.nik_masked,
    occupation: row.occupation,
    spells: row.spells,
    months: row.months,
    jkkRupiah: row.jkk_rupiah,
    jkmRupiah: row.jkm_rupiah,
  }
}
