import { formatCount, formatRupiah } from '#vocabulary/indonesian.ts'
import type { DemoFolders } from './folders.ts'
import type { Story } from './year/story.ts'

/** The year as one table for people. */
export function asTable(story: Story, folders: DemoFolders): string {
  const rows = story.chapters.map((one) => [
    one.step,
    one.title,
    formatCount(one.countIn),
    formatCount(one.countOut),
    one.rupiah === 0 ? '' : formatRupiah(one.rupiah),
    one.seconds.toFixed(1).replace('.', ','),
  ])
  const head = ['ruang', 'langkah', 'masuk', 'keluar', 'rupiah', 'detik']
  const widths = head.map((title, at) =>
    Math.max(title.length, ...rows.map((row) => row[at]?.length ?? 0)),
  )
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, at) => (at < 2 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ')
  const told = story.chapters.flatMap((one, at) => {
    const note = one.note === '' ? [] : [`${' '.repeat((widths[0] ?? 0) + 2)}  ${one.note}`]
    const paper = one.paper === '' ? [] : [`${' '.repeat((widths[0] ?? 0) + 2)}  → ${one.paper}`]
    return [line(rows[at] ?? []), ...note, ...paper]
  })
  const rule = '─'.repeat(widths.reduce((sum, width) => sum + width + 2, -2))
  return `${['', 'Satu tahun program Kayong Utara. Semua orang di sini karangan.', '', line(head), rule, ...told, rule, `Berkas: ${folders.papers}`, ''].join('\n')}\n`
}

/** The same as one JSON value. Seconds are the only figures that differ from run to run. */
export function asJson(story: Story, folders: DemoFolders): string {
  return `${JSON.stringify({ chapters: story.chapters, ...story.closing, papers: folders.papers }, null, 2)}\n`
}
