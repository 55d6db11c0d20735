/** A plain CSV table: comma, LF, RFC 4180 quoting. */
export function csvTable(
  columns: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  const quote = (value: string | number) => {
    const text = String(value)
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  }
  return [columns, ...rows].map((row) => `${row.map(quote).join(',')}\n`).join('')
}
