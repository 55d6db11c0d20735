export interface Occupation {
  readonly id: string
  readonly label: string
  readonly aliases: readonly string[]
  /** Wording of the population register. */
  readonly registerWording: string
  readonly employment: string
  /** Usual segment of the insurer: `BPU` non-wage, `PU` wage, `''` outside both. */
  readonly segment: string
  readonly isPalmRelated: boolean
}

/** Knows jobs by their name, alias or the population register's wording. */
export interface OccupationBook {
  find(text: string): Occupation | undefined
}

export function occupationBook(occupations: readonly Occupation[]): OccupationBook {
  const known = new Map<string, Occupation>()
  for (const occupation of occupations) {
    const { label, aliases, registerWording } = occupation
    for (const name of [label, ...aliases, registerWording]) {
      const key = plainJob(name)
      // "LAINNYA" (other) is the register's word for many jobs and so for none.
      if (key !== '' && key !== 'lainnya' && !known.has(key)) known.set(key, occupation)
    }
  }
  const byLength = [...known].sort(([a], [b]) => b.length - a.length || (a < b ? -1 : 1))
  const seen = new Map<string, Occupation | undefined>()
  return {
    find(text) {
      const key = plainJob(text)
      if (!seen.has(key)) seen.set(key, known.get(key) ?? longestWithin(byLength, key))
      return seen.get(key)
    },
  }
}

function longestWithin(
  byLength: readonly (readonly [string, Occupation])[],
  key: string,
): Occupation | undefined {
  return byLength.find(([name]) => ` ${key} `.includes(` ${name} `))?.[1]
}

function plainJob(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}
