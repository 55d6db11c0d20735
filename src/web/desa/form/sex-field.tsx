import { useWords } from '../text/text.ts'
import { FromNikChip } from './text-field.tsx'

export function SexField(field: {
  readonly value: '' | 'L' | 'P'
  readonly onChange: (value: 'L' | 'P') => void
  readonly isFromNik: boolean
}) {
  const words = useWords()
  const answers = [
    { value: 'L', word: words.man },
    { value: 'P', word: words.woman },
  ] as const
  return (
    <fieldset className="field choice">
      <legend>
        {words.sex} {field.isFromNik && <FromNikChip />}
      </legend>
      <div className="choice-row">
        {answers.map(({ value, word }) => (
          <label key={value}>
            <input
              type="radio"
              name="sex"
              id={value === 'L' ? 'sex' : undefined}
              value={value}
              checked={field.value === value}
              onChange={() => field.onChange(value)}
            />
            <span>{word}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
