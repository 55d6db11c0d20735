import { formatCount } from '#vocabulary/indonesian.ts'
import type { Answer } from '#web/shared/api.ts'
import { Segmented } from '../../parts/segmented.tsx'
import { useWords } from '../../words/wording.ts'
import { type PeriksaKey, periksaWords } from './periksa-words.ts'

type Pairs = Answer<'pairs'>
export type Kind = Pairs['rows'][number]['kind']

export interface Filter {
  readonly kind: Kind | ''
  readonly village: string
  readonly list: string
}

export const NO_FILTER: Filter = { kind: '', village: '', list: '' }

interface PairFilterProps {
  readonly filter: Filter
  readonly answer: Pairs
  readonly onChange: (filter: Filter) => void
}

/** Narrows the queue by kind of question, village and list; every choice says how many wait there. */
export function PairFilter({ filter, answer, onChange }: PairFilterProps) {
  const say = useWords(periksaWords)
  const { line, workers, outside } = answer.openByKind
  const counted = (key: PeriksaKey, open: number) => say(key, { open: formatCount(open) })
  const option = (name: string, open: number) => say('option', { name, open: formatCount(open) })
  return (
    <div className="pair-tools">
      <Segmented<Filter['kind']>
        label={say('kinds')}
        value={filter.kind}
        onChange={(kind) => onChange({ ...filter, kind })}
        choices={[
          { value: '', words: counted('all', answer.open) },
          { value: 'line', words: counted('line', line) },
          { value: 'workers', words: counted('workers', workers) },
          { value: 'outside', words: counted('outside', outside) },
        ]}
      />
      <label>
        {say('village')}
        <select
          value={filter.village}
          onChange={(event) => onChange({ ...filter, village: event.target.value })}
        >
          <option value="">{say('everyVillage')}</option>
          {answer.villages.map(({ code, name, open }) => (
            <option key={code} value={code}>
              {option(name, open)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say('list')}
        <select
          value={filter.list}
          onChange={(event) => onChange({ ...filter, list: event.target.value })}
        >
          <option value="">{say('everyList')}</option>
          {answer.lists.map(({ list, open }) => (
            <option key={list} value={list}>
              {option(listName(list), open)}
            </option>
          ))}
        </select>
      </label>
    </div>
  )

  function listName(list: string): string {
    return list in periksaWords.keys
      ? say(list as PeriksaKey)
      : say('villageList', { number: list })
  }
}
