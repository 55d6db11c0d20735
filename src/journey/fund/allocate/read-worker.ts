import type { Month } from '#vocabulary/month.ts'
import {
  type Field,
  readFlag,
  readList,
  readMonth,
  readObject,
  readScore,
  readText,
  readWhole,
  required,
} from './field.ts'
import type { AllocationWorker } from './instance.ts'

const GREATEST_TIER = 1000

/** A worker as the file names her; `from` is null where it names none. */
export type ReadWorker = Omit<AllocationWorker, 'from'> & { readonly from: Month | null }

/** Reads workers one by one, keeping one copy of every village, month and list of tags that comes again. */
export function workerReader(): (field: Field) => ReadWorker {
  const villages = new Map<string, string>()
  const months = new Map<string, Month>()
  const tagLists = new Map<string, readonly string[]>()
  const noTags: readonly string[] = []

  return (field) => {
    const at = readObject(field)
    const id = readText(required(at('id'), `${field.where}.id`))
    const named = (name: string) => {
      const found = at(name)
      return found && { ...found, where: `${field.where} (${id}).${name}` }
    }
    const needed = (name: string) => required(named(name), `${field.where} (${id}).${name}`)
    const score = named('score')
    const tags = named('tags')
    const from = named('from')
    const renewal = named('renewal')
    const tier = readWhole(needed('tier'), 1)
    if (tier > GREATEST_TIER) readWhole({ value: null, where: `${field.where} (${id}).tier` }, 1)
    return {
      id,
      village: once(villages, readText(needed('village'))),
      tier,
      score: score ? readScore(score) : 0,
      monthlyRupiah: readWhole(needed('monthlyRupiah'), 1),
      tags: tags ? onceTags(tagLists, readList(tags).map(readText)) : noTags,
      from: from ? once(months, readMonth(from)) : null,
      renewal: renewal ? readFlag(renewal) : false,
    }
  }
}

function once<Text extends string>(known: Map<string, Text>, text: Text): Text {
  const found = known.get(text)
  if (found !== undefined) return found
  known.set(text, text)
  return text
}

function onceTags(known: Map<string, readonly string[]>, tags: readonly string[]) {
  const key = tags.join('\u0000')
  const found = known.get(key) ?? tags
  known.set(key, found)
  return found
}
