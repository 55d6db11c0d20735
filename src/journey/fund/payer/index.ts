export { adoptionAccepts, type PeopleShare, splitPeople } from './split-people.ts'
