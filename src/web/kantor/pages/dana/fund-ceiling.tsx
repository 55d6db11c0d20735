import { IconArrowsExchange } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { formatRupiah } from '#vocabulary/indonesian.ts'
import { type Answer, call } from '#web/shared/api.ts'
import { useSending } from '../../data/use-sending.ts'
import { Button } from '../../parts/button.tsx'
import { FaultLine } from '../../parts/fault-line.tsx'
import { useWords } from '../../words/wording.ts'
import { CeilingConfirm } from './fund-ceiling-confirm.tsx'
import { CeilingEffect } from './fund-ceiling-effect.tsx'
import { fundWords } from './fund-words.ts'

type Fund = Answer<'funds'>['funds'][number]
type Effect = Answer<'foreseeCeiling'>

/** Changing a ceiling in two looks: first what it forces, then the ground and the reason. */
export function FundCeiling({ fund }: { readonly fund: Fund }) {
  const say = useWords(fundWords)
  const [isOpen, setOpen] = useState(false)
  const [isChanged, setChanged] = useState(false)
  return (
    <div className="fund-ceiling">
      <Button
        kind="text"
        size="small"
        icon={IconArrowsExchange}
        aria-expanded={isOpen}
        onClick={() => {
          setOpen(!isOpen)
          setChanged(false)
        }}
      >
        {say(isOpen ? 'cancel' : 'change')} <span className="only-heard">{fund.name}</span>
      </Button>
      {isChanged && <span role="status">{say('isChanged')}</span>}
      {isOpen && (
        <CeilingForm
          fund={fund}
          done={() => {
            setOpen(false)
            setChanged(true)
          }}
        />
      )}
    </div>
  )
}

interface FormProps {
  readonly fund: Fund
  readonly done: () => void
}

function CeilingForm({ fund, done }: FormProps) {
  const say = useWords(fundWords)
  const client = useQueryClient()
  const [typed, setTyped] = useState('')
  const [effect, setEffect] = useState<Effect | null>(null)
  const ceilingRupiah = Number(typed.replace(/\D/g, ''))
  const { isSending, fault, submit } = useSending(async () => {
    setEffect(null)
    const body = { budgetYear: fund.budgetYear, ceilingRupiah }
    setEffect(await call('foreseeCeiling', { params: { fundId: fund.id }, body }))
  })
  return (
    <>
      <form className="form fund-ceiling-form" onSubmit={submit}>
        <label className="field">
          {say('newCeiling')}
          <input
            inputMode="numeric"
            required
            pattern="[0-9.]{1,20}"
            value={typed}
            placeholder={formatRupiah(fund.flow.ceilingRupiah)}
            onChange={(event) => {
              setTyped(event.target.value)
              setEffect(null)
            }}
          />
          <span className="field-help">{say('changeHelp')}</span>
        </label>
        <Button kind={effect ? 'quiet' : 'filled'} type="submit" disabled={isSending}>
          {say(isSending ? 'seeing' : 'see')}
        </Button>
        <FaultLine fault={fault} />
      </form>
      {effect && (
        <>
          <CeilingEffect effect={effect} />
          <CeilingConfirm
            fund={fund}
            effect={effect}
            done={async () => {
              await client.invalidateQueries({ queryKey: ['funds'] })
              done()
            }}
          />
        </>
      )}
    </>
  )
}
