interface FieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}

interface ReasonProps extends FieldProps {
  /** Longest reason in letters. */
  readonly most: number
}

/** Why something is changed: a sentence that goes into the record. */
export function ReasonField({ label, value, onChange, most }: ReasonProps) {
  return (
    <label className="field">
      {label}
      <textarea
        required
        minLength={5}
        maxLength={most}
        rows={2}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  )
}

export function DayField({ label, value, onChange }: FieldProps) {
  return (
    <label className="field">
      {label}
      <input
        type="date"
        required
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  )
}

/** A short text of a few words that must be given, such as a name or a number of a decree. */
export function TextField({ label, value, onChange }: FieldProps) {
  return (
    <label className="field">
      {label}
      <input
        required
        minLength={3}
        maxLength={80}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  )
}

interface ChoiceProps<Choice extends string> {
  readonly label: string
  readonly value: Choice
  readonly choices: readonly Choice[]
  readonly nameOf: (choice: Choice) => string
  readonly onChange: (choice: Choice) => void
}

export function ChoiceField<Choice extends string>(props: ChoiceProps<Choice>) {
  const { label, value, choices, nameOf, onChange } = props
  return (
    <label className="field">
      {label}
      <select value={value} onChange={(event) => onChange(event.target.value as Choice)}>
        {choices.map((one) => (
          <option key={one} value={one}>
            {nameOf(one)}
          </option>
        ))}
      </select>
    </label>
  )
}
