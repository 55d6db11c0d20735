import { writePeople } from './write-people.ts'

/** `write-large.ts ROWS OUT.csv [SEED]` */
writePeople(Number(process.argv[2]), process.argv[3] ?? 'people.csv', Number(process.argv[4] ?? 1))
