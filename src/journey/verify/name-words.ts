/** The words of a name without marks, in small letters: `H. Abd. Rahman, S.Pd.` → `h abd rahman spd`. */
export function nameWords(name: string): string[] {
  if (/^[A-Za-z0-9 ]*$/.test(name)) return name === '' ? [] : name.toLowerCase().split(' ')
  return name
    .toLowerCase()
    .replace(/\b(\p{L})\.(?=\p{L}\b)/gu, '$1')
    .replace(/(?<=\p{L})\.(?=\p{L})/gu, '')
    .split(/[^\p{L}\p{N}'@-]+/u)
    .filter((word) => word !== '')
}
