import { useDebouncedCallback } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useId } from 'react'

interface SearchFieldProps {
  readonly label: string
  readonly onChange: (words: string) => void
}

const PAUSE_MS = 250

/** Asks the server when the fingers rest. */
export function SearchField({ label, onChange }: SearchFieldProps) {
  const id = useId()
  const ask = useDebouncedCallback(onChange, PAUSE_MS)
  return (
    <span className="filter-field">
      <IconSearch size={16} stroke={1.8} aria-hidden="true" />
      <label htmlFor={id} className="only-heard">
        {label}
      </label>
      <input
        id={id}
        type="search"
        placeholder={label}
        style={{ width: 220 }}
        onChange={(event) => ask(event.target.value.trim())}
      />
    </span>
  )
}
