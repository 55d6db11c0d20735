/** The words of a name without marks, in small letters: `H. Abd. Rahman, S.Pd.` → `h abd rahman spd`. */
export function nameWords(name: string): string[] {
  return name
    .toLowerCase()
    .replace(/\b(\p{L})\.(?=\p{L}\b)/gu, '$1')
    .replace(/(?<=\p{L})\.(?=\p{L})/gu, '')
    .split(/[^\p{L}\p{N}'@-]+/u)
    .filter((word) => word !== '')
}
