import type { FieldType } from '../column-map.ts'
import type { Encoded } from '../encoded.ts'
import type { AtomKind, Atoms } from './atoms.ts'

/** A way to look records up: by one atom, or by two together. */
export interface Template {
  readonly first: Atoms
  readonly second?: Atoms
}

/** Kinds that may find a person alone, and kinds that narrow another one down. */
const alone: ReadonlySet<AtomKind> = new Set(['whole', 'head', 'tail', 'words', 'word'])

/** Which second atoms go with which first ones; the first is always a name, a text or a date. */
const partners: readonly (readonly [
  FieldType,
  AtomKind,
  readonly (readonly [FieldType, AtomKind])[],
])[] = [
  [
    'name',
    'word',
    [
      ['date', 'day-month'],
      ['date', 'month-year'],
      ['date', 'day-year'],
      ['date', 'year'],
      ['code', 'whole'],
      ['place', 'word'],
      ['text', 'word'],
      ['name', 'word'],
      ['identifier', 'head'],
      ['identifier', 'tail'],
    ],
  ],
  [
    'date',
    'whole',
    [
      ['code', 'whole'],
      ['place', 'word'],
      ['text', 'word'],
    ],
  ],
  [
    'text',
    'word',
    [
      ['text', 'word'],
      ['code', 'whole'],
      ['place', 'word'],
      ['date', 'year'],
      ['identifier', 'head'],
    ],
  ],
  ['place', 'word', [['code', 'whole']]],
]

/** All keys worth trying on this table. No field is in all of them, so no field alone can hide a pair. */
export function templatesOf(encoded: Encoded, atoms: readonly Atoms[]): Template[] {
  const typeOf = (atom: Atoms) => encoded.fields[atom.field]?.type
  const singles = atoms
    .filter((atom) => alone.has(atom.kind) && !(typeOf(atom) === 'code' && encoded.rows > 5000))
    .map((first) => ({ first }))
  const doubles = partners.flatMap(([type, kind, seconds]) =>
    atoms
      .filter((first) => typeOf(first) === type && first.kind === kind)
      .flatMap((first) =>
        seconds.flatMap(([secondType, secondKind]) =>
          atoms
            .filter((second) => typeOf(second) === secondType && second.kind === secondKind)
            .filter((second) => type !== secondType || second.field >= first.field)
            .map((second) => ({ first, second })),
        ),
      ),
  )
  return [...singles, ...doubles]
}
