/**
 * How a word may sound, for calling two spellings near: old Indonesian spelling, doubled letters, silent final h.
 * Two words with one sound are near, never equal, so the rules do no harm to names of other languages.
 */
const rules: readonly (readonly [RegExp, string])[] = [
  [/oe/g, 'u'],
  [/dj/g, 'j'],
  [/tj/g, 'c'],
  [/sj|sh|sy/g, 's'],
  [/kh|ch|ck/g, 'h'],
  [/dz|ts/g, 's'],
  [/th/g, 't'],
  [/ph|[fv]/g, 'p'],
  [/q/g, 'k'],
  [/z/g, 's'],
  [/x/g, 'ks'],
  [/ae|ay|ei|ey/g, 'ai'],
  [/iy/g, 'i'],
  [/ie/g, 'i'],
  [/y/g, 'i'],
  [/o/g, 'u'],
  [/(.)\1+/g, '$1'],
  [/(?<=.{2})h$/g, ''],
  [/(?<=.{2})d$/g, 't'],
]

export function soundOf(word: string): string {
  return rules.reduce((form, [pattern, replacement]) => form.replace(pattern, replacement), word)
}

const consonantClasses: Readonly<Record<string, string>> = {
  b: 'p',
  p: 'p',
  f: 'p',
  v: 'p',
  c: 'k',
  g: 'k',
  k: 'k',
  q: 'k',
  j: 's',
  s: 's',
  x: 's',
  z: 's',
  d: 't',
  t: 't',
  l: 'l',
  m: 'm',
  n: 'n',
  r: 'r',
}

/** The consonants of a word in wide classes, first sound kept, at most four: what a blocking key may rely on. */
export function skeletonOf(word: string): string {
  const sound = soundOf(word)
  if (/^[0-9]/.test(word) || /[^a-z0-9]/.test(sound)) return word
  let skeleton =
    consonantClasses[sound.charAt(0)] ?? (/[aeiou]/.test(sound.charAt(0)) ? 'a' : sound.charAt(0))
  for (const letter of sound.slice(1)) {
    const group = consonantClasses[letter]
    if (group !== undefined && group !== skeleton.at(-1)) skeleton += group
    if (skeleton.length === 4) break
  }
  return skeleton.length === 1 ? `${skeleton}${sound.slice(1, 3)}` : skeleton
}
