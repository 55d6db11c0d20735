import type { HTMLInputAutoCompleteAttribute, ReactNode } from 'react'
import { IconWand } from '../look/icons.ts'
import { useWords } from '../text/text.ts'

export type FieldState = 'plain' | 'from-nik' | 'wrong' | 'warned'

/** Label above, 48 px, what is wrong right below and tied to the field. */
export function TextField(field: {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onBlur?: () => void
  readonly type?: 'text' | 'password' | 'date' | 'search'
  readonly inputMode?: 'text' | 'numeric' | 'tel'
  readonly autoComplete?: HTMLInputAutoCompleteAttribute
  readonly autoCapitalize?: 'none' | 'words'
  readonly list?: string
  readonly max?: string
  readonly maxLength?: number
  readonly state?: FieldState
  readonly aside?: ReactNode
  readonly children?: ReactNode
}) {
  const { id, label, value, onChange, onBlur, state = 'plain', aside, children } = field
  const {
    type = 'text',
    inputMode,
    autoComplete = 'off',
    autoCapitalize,
    list,
    max,
    maxLength,
  } = field
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className={`box box-${state}`}>
        <input
          id={id}
          type={type}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          onBlur={onBlur}
          inputMode={inputMode}
          autoComplete={autoComplete}
          autoCapitalize={autoCapitalize}
          list={list}
          max={max}
          maxLength={maxLength}
          aria-invalid={state === 'wrong' || undefined}
          aria-describedby={`${id}-told`}
        />
        {aside}
        {state === 'from-nik' && <FromNikChip />}
      </div>
      <div id={`${id}-told`} className="told">
        {children}
      </div>
    </div>
  )
}

export function FromNikChip() {
  const words = useWords()
  return (
    <span className="from-nik">
      <IconWand size={16} stroke={1.8} />
      {words.fromNik}
    </span>
  )
}
