/** `•••• 3817`: the last digits are enough to compare with a card, too few to use. */
export function maskTail(value: string, shown = 4): string {
  const digits = value.replace(/\s/g, '')
  if (digits === '') return ''
  return digits.length <= shown ? '••••' : `•••• ${digits.slice(-shown)}`
}

/** `N•••••• b•••• S••••`: enough to know oneself, too little to know another. */
export function maskName(name: string): string {
  return name
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => word.slice(0, 1) + '•'.repeat(Math.min(word.length - 1, 6)))
    .join(' ')
}
