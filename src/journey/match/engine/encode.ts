import type { FieldMap } from './column-map.ts'
import {
  type BagField,
  type DateField,
  type Field,
  share,
  type ValueField,
  type Words,
} from './encoded.ts'
import { FieldEncoder } from './field-encoder.ts'
import type { NameKnowledge } from './knowledge.ts'
import type { RawTable } from './read-table.ts'

/** Turns one field of all tables into integers; equal words and values of both tables get equal numbers. */
export function encodeField(
  tables: readonly RawTable[],
  rows: number,
  field: FieldMap,
  knowledge: NameKnowledge,
): Field {
  const encoder = new FieldEncoder(field, knowledge, rows)
  for (const table of tables) encoder.append(table)
  return shareField(encoder.field())
}

/** The field in memory that threads share. */
function shareField(field: Field): Field {
  if (field.kind === 'value') return shareValues(field)
  return field.kind === 'date' ? shareDates(field) : shareBags(field)
}

function shareValues(field: ValueField): ValueField {
  return { ...field, words: shareWords(field.words), ids: share(field.ids) }
}

function shareDates(field: DateField): DateField {
  return {
    ...field,
    days: share(field.days),
    counts: share(field.counts),
    malformed: shareWords(field.malformed),
    swapped: share(field.swapped),
  }
}

function shareBags(field: BagField): BagField {
  return {
    ...field,
    words: shareWords(field.words),
    starts: share(field.starts),
    tokens: share(field.tokens),
    flags: share(field.flags),
    sounds: share(field.sounds),
    skeletons: share(field.skeletons),
    hashes: share(field.hashes),
    letters: share(field.letters),
  }
}

function shareWords({ bytes, counts, size, starts }: Words): Words {
  return { bytes: share(bytes), starts: share(starts), counts: share(counts), size }
}
