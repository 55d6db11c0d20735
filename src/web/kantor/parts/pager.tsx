import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { formatCount } from '#vocabulary/indonesian.ts'
import { useWords } from '../words/wording.ts'
import { Button } from './button.tsx'
import { partsWords } from './parts-words.ts'
import './pager.css'

interface PagerProps {
  readonly page: number
  readonly pageSize: number
  readonly total: number
  readonly onChange: (page: number) => void
}

/** Steps through a list page by page; absent when one page holds it all. */
export function Pager({ page, pageSize, total, onChange }: PagerProps) {
  const say = useWords(partsWords)
  const pages = Math.ceil(total / Math.max(1, pageSize))
  if (pages <= 1) return null
  return (
    <nav className="pager" aria-label={say('pageOf', { page, pages })}>
      <Button
        size="small"
        icon={IconChevronLeft}
        disabled={page <= 1}
        onClick={() => onChange(page - 1)}
      >
        {say('previous')}
      </Button>
      <span aria-live="polite">
        {say('pageOf', { page: formatCount(page), pages: formatCount(pages) })}
      </span>
      <Button
        size="small"
        icon={IconChevronRight}
        disabled={page >= pages}
        onClick={() => onChange(page + 1)}
      >
        {say('next')}
      </Button>
    </nav>
  )
}
