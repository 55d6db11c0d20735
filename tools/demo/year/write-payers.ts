import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fundsOf2026 } from './money.ts'
import type { Setting } from './setting.ts'

/** Which purse is public money, as the branch needs to know it for the relief of PP 50/2025. */
const BRANCH_KIND: Readonly<Record<string, string>> = {
  add: 'APBDES',
  csr: 'SWASTA',
}

export async function writePayers({ papers, places }: Setting): Promise<void> {
  const lines = fundsOf2026(places.village).map(
    (fund) => `${fund.id},${BRANCH_KIND[fund.kind] ?? 'APBD'}`,
  )
  await writeFile(
    join(papers, 'pembayar.csv'),
    `${['kode_sumber,jenis_dana', ...lines].join('\n')}\n`,
  )
}
