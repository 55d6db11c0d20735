import { useDeferredValue } from 'react'
import { useApi } from '../data/use-api.ts'
import { useWords } from '../words/wording.ts'
import { PLACES } from './places.ts'
import { type ShellKey, shellWords } from './shell-words.ts'

export interface Found {
  readonly to: string
  readonly title: string
  readonly note: string
  readonly group: ShellKey
}

const MOST = 6

/** Pages, villages and people that fit the words; a number is looked for exactly, never in an address. */
export function useFindings(typed: string): readonly Found[] {
  const say = useWords(shellWords)
  const words = useDeferredValue(typed.trim())
  const number = words.replace(/[\s.-]/g, '')
  const isNumber = /^\d{8,25}$/.test(number)
  const isName = !isNumber && words.length >= 2
  const villages = useApi('villages', {}, isName)
  const people = useApi('workers', { query: { q: words } }, isName && words.length >= 3)
  const person = useApi('findWorker', { body: { number } }, isNumber)
  if (words === '') return listPages(say, '')
  if (isNumber) return person.data?.worker ? [foundPerson(person.data.worker)] : []
  const named = (villages.data?.villages ?? [])
    .filter(({ village }) => holds(village.name, words))
    .slice(0, MOST)
    .map(({ village }) => ({
      to: `/kantor/usulan/${village.code}`,
      title: village.name,
      note: village.districtName,
      group: 'searchVillages' as const,
    }))
  const known = isName && words.length >= 3 ? (people.data?.rows ?? []) : []
  return [...listPages(say, words), ...named, ...known.slice(0, MOST).map(foundPerson)]
}

function listPages(say: (key: ShellKey) => string, words: string): Found[] {
  return PLACES.flatMap(({ places }) => places)
    .map((place) => ({
      to: place.to,
      title: say(place.words),
      note: '',
      group: 'searchPages' as const,
    }))
    .filter(({ title }) => holds(title, words))
    .slice(0, words === '' ? undefined : 3)
}

interface Person {
  readonly id: string
  readonly name: string
  readonly village: { readonly name: string }
}

function foundPerson({ id, name, village }: Person): Found {
  const to = `/kantor/kepesertaan/${id}`
  return { to, title: name, note: village.name, group: 'searchPeople' }
}

function holds(text: string, words: string): boolean {
  return text.toLowerCase().includes(words.toLowerCase())
}
