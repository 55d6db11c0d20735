import type { Finding } from '#vocabulary/finding.ts'
import type { CheckContext } from './check.ts'
import { checks } from './checks.ts'
import { type ListIndex, ListIndexBuilder } from './list-index.ts'
import type { Person } from './person.ts'

/** What a check needs beside the person and the list. */
export type CheckSetting = Omit<CheckContext, 'list' | 'row'>

/** Findings of each person, in the order of the people; codes ascend. People checked together are compared with each other. */
export function checkPeople(people: Iterable<Person>, setting: CheckSetting): Finding[][] {
  const everybody = [...people]
  const list = indexPeople(everybody)
  return everybody.map((person, row) => checkPerson(person, { ...setting, list, row }))
}

export function indexPeople(people: Iterable<Person>): ListIndex {
  const builder = new ListIndexBuilder()
  for (const person of people) builder.add(person)
  return builder.build()
}

export function checkPerson(person: Person, context: CheckContext): Finding[] {
  const findings: Finding[] = []
  for (const check of checks) findings.push(...check.find(person, context))
  return findings
}
