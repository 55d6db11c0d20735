import { useWords } from '../../words/wording.ts'
import { aturanWords } from './aturan-words.ts'
import { useParameterName } from './use-parameter-name.ts'
import { writeParameter } from './write-parameter.ts'

/** The figures of a rule, named and with their unit; what is not known yet says so. */
export function ParameterList({
  parameters,
}: {
  readonly parameters: Readonly<Record<string, unknown>>
}) {
  const say = useWords(aturanWords)
  const nameOf = useParameterName()
  const words = { yes: say('yes'), no: say('no'), unknown: say('unknown') }
  const entries = Object.entries(parameters).filter(([, value]) => !isTable(value))
  const tables = Object.entries(parameters).filter(([, value]) => isTable(value))
  if (entries.length + tables.length === 0) return null
  return (
    <>
      <dl className="parameters" aria-label={say('parameters')}>
        {entries.map(([name, value]) => (
          <div key={name}>
            <dt>{nameOf(name)}</dt>
            <dd>{writeParameter(name, value, words)}</dd>
          </div>
        ))}
      </dl>
      {tables.map(([name, value]) => (
        <ParameterTable key={name} name={name} rows={value as Record<string, unknown>[]} />
      ))}
    </>
  )
}

function isTable(value: unknown): boolean {
  return Array.isArray(value) && typeof value[0] === 'object' && value[0] !== null
}

interface ParameterTableProps {
  readonly name: string
  readonly rows: readonly Readonly<Record<string, unknown>>[]
}

function ParameterTable({ name, rows }: ParameterTableProps) {
  const say = useWords(aturanWords)
  const nameOf = useParameterName()
  const words = { yes: say('yes'), no: say('no'), unknown: say('unknown') }
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  return (
    <details>
      <summary>{nameOf(name)}</summary>
      <table className="table">
        <caption className="only-heard">{name}</caption>
        <thead>
          <tr>
            {names.map((one) => (
              <th key={one} scope="col">
                {nameOf(one)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={JSON.stringify(row)}>
              {names.map((one) => (
                <td key={one} data-label={nameOf(one)}>
                  {writeParameter(one, row[one], words)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
