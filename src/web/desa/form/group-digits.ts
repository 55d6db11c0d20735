/** `6111025207850004` → `6111 0252 0785 0004`; a text with anything but digits and spaces stays as typed. */
export function groupDigits(text: string): string {
  if (/[^\d\s]/.test(text)) return text
  return text.replace(/\s/g, '').replace(/(\d{4})(?=\d)/g, '$1 ')
}

/** Where the caret stands after grouping: behind as many digits as before. */
export function caretAfter(text: string, caret: number): number {
  const wanted = text.slice(0, caret).replace(/\s/g, '').length
  const grouped = groupDigits(text)
  let [seen, at] = [0, 0]
  while (at < grouped.length && seen < wanted) {
    if (grouped[at] !== ' ') seen++
    at++
  }
  return at
}
