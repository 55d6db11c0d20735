import { useId } from 'react'

interface SliderProps {
  readonly label: string
  readonly value: number
  readonly words: string
  readonly min: number
  readonly max: number
  readonly onChange: (value: number) => void
}

/** One number of the policy: its words stand beside its name, arrows move it by one. */
export function Slider({ label, value, words, min, max, onChange }: SliderProps) {
  const id = useId()
  const share = max === min ? 0 : ((value - min) / (max - min)) * 100
  return (
    <div className="slider">
      <label htmlFor={id}>{label}</label>
      <output htmlFor={id}>{words}</output>
      <input
        id={id}
        type="range"
        min={min}
        max={max}
        value={value}
        aria-valuetext={words}
        style={{ '--share': `${share}%` } as Record<string, string>}
        onChange={(event) => onChange(Number(event.target.value))}
      />
    </div>
  )
}
