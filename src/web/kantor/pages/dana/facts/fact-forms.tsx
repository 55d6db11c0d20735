import { IconFileText, IconReportMoney } from '@tabler/icons-react'
import { useState } from 'react'
import type { Answer } from '#web/shared/api.ts'
import { Button } from '../../../parts/button.tsx'
import { useWords } from '../../../words/wording.ts'
import { factWords } from './fact-words.ts'
import { PaperForm } from './paper-form.tsx'
import { RevenueForm } from './revenue-form.tsx'
import './fact-forms.css'

type Fund = Answer<'funds'>['funds'][number]

const FORMS = { papers: PaperForm, revenue: RevenueForm } as const
const ICONS = { papers: IconFileText, revenue: IconReportMoney } as const
type Name = keyof typeof FORMS

/** What an officer types of a fund beside its ceiling: papers due and revenue by month. */
export function FactForms({ fund }: { readonly fund: Fund }) {
  const say = useWords(factWords)
  const [open, setOpen] = useState<Name | null>(null)
  const [told, setTold] = useState('')
  const Form = open === null ? null : FORMS[open]
  return (
    <div className="fact-forms">
      <span className="fact-buttons">
        {(['papers', 'revenue'] as const).map((name) => (
          <Button
            key={name}
            kind="text"
            size="small"
            icon={ICONS[name]}
            aria-expanded={open === name}
            onClick={() => {
              setOpen(open === name ? null : name)
              setTold('')
            }}
          >
            {say(open === name ? 'close' : name)} <span className="only-heard">{fund.name}</span>
          </Button>
        ))}
      </span>
      {Form && (
        <Form
          fund={fund}
          onSaved={(words) => {
            setOpen(null)
            setTold(words)
          }}
        />
      )}
      <span role="status">{told}</span>
    </div>
  )
}
