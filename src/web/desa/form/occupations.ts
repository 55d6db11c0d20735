import { type Occupation, occupationBook } from '#journey/verify/index.ts'
import table from '../../../../data/occupations.csv?raw'

/** The jobs the programme knows, for the form's list and its checks; the file holds no quoted cells. */
export const occupations: readonly Occupation[] = readOccupations(table)

export const occupationsKnown = occupationBook(occupations)

export function readOccupations(csv: string): Occupation[] {
  const [head = '', ...lines] = csv.trim().split(/\r?\n/)
  const columns = head.split(',')
  return lines.map((line) => {
    const cells = line.split(',')
    const cell = (name: string) => cells[columns.indexOf(name)] ?? ''
    return {
      id: cell('id'),
      label: cell('label'),
      aliases: cell('aliases')
        .split(';')
        .filter((alias) => alias !== ''),
      registerWording: cell('ktp_job'),
      employment: cell('employment'),
      segment: cell('segment'),
      isPalmRelated: cell('palm_related') === '1',
    }
  })
}
