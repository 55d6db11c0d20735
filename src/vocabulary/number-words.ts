const UNITS = [
  '',
  'satu',
  'dua',
  'tiga',
  'empat',
  'lima',
  'enam',
  'tujuh',
  'delapan',
  'sembilan',
  'sepuluh',
  'sebelas',
] as const

const SCALES = [
  [1e15, 'kuadriliun'],
  [1e12, 'triliun'],
  [1e9, 'miliar'],
  [1e6, 'juta'],
  [1e3, 'ribu'],
] as const

/**
 * A whole number in Indonesian words: `201600` → `dua ratus satu ribu enam ratus`.
 * @throws RangeError when the number is negative, has a fraction or cannot be represented exactly.
 */
export function numberWords(value: number): string {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`no words for ${value}`)
  if (value === 0) return 'nol'
  const words: string[] = []
  let rest = value
  for (const [size, name] of SCALES) {
    const count = Math.floor(rest / size)
    rest -= count * size
    if (count === 0) continue
    words.push(size === 1e3 && count === 1 ? 'seribu' : `${belowThousand(count)} ${name}`)
  }
  if (rest > 0) words.push(belowThousand(rest))
  return words.join(' ')
}

/** An amount as a decree writes it: `Rp16.800` is `enam belas ribu delapan ratus rupiah`. */
export function rupiahWords(amount: number): string {
  return `${numberWords(amount)} rupiah`
}

function belowThousand(value: number): string {
  if (value < 100) return belowHundred(value)
  const hundreds = Math.floor(value / 100)
  const head = hundreds === 1 ? 'seratus' : `${UNITS[hundreds]} ratus`
  return value % 100 === 0 ? head : `${head} ${belowHundred(value % 100)}`
}

function belowHundred(value: number): string {
  if (value < 12) return UNITS[value] ?? ''
  if (value < 20) return `${UNITS[value - 10]} belas`
  const tens = `${UNITS[Math.floor(value / 10)]} puluh`
  return value % 10 === 0 ? tens : `${tens} ${UNITS[value % 10]}`
}
