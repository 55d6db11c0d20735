import type { ReferenceBooks } from './read-files.ts'

/** A world in which every place exists and nobody's occupation is known. */
export const ANY_WORLD: ReferenceBooks = {
  places: {
    has: () => true,
    nameOf: (code) => code,
    villagesNamed: () => [],
    minimumWageRupiah: () => undefined,
  },
  occupations: { find: () => undefined },
}
