import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type Answer, call } from '#web/shared/api.ts'
import { useMe } from '../../../data/use-me.ts'
import { useSending } from '../../../data/use-sending.ts'
import { Button } from '../../../parts/button.tsx'
import { FaultLine } from '../../../parts/fault-line.tsx'
import { ChoiceField, DayField, TextField } from '../../../parts/field.tsx'
import { useWords } from '../../../words/wording.ts'
import { factWords } from './fact-words.ts'

type Fund = Answer<'funds'>['funds'][number]

interface PaperFormProps {
  readonly fund: Fund
  readonly onSaved: (words: string) => void
}

const NEW = ''

/** One paper a fund asks for: which, by when, and whether it was handed in. */
export function PaperForm({ fund, onSaved }: PaperFormProps) {
  const say = useWords(factWords)
  const client = useQueryClient()
  const asOf = useMe().data?.asOf ?? ''
  const first = fund.documents.find(({ doneOn }) => doneOn === null)
  const [paper, setPaper] = useState(() => startingAt(first, asOf))
  const { isSending, fault, submit } = useSending(async () => {
    const { code, name, dueOn, doneOn, source } = paper
    await call('enterDocument', {
      params: { fundId: fund.id },
      body: {
        budgetYear: fund.budgetYear,
        code: code === NEW ? null : code,
        name,
        dueOn,
        doneOn: doneOn === '' ? null : doneOn,
        source,
      },
    })
    await client.invalidateQueries({ queryKey: ['funds'] })
    onSaved(say('savedPaper', { name }))
  })
  return (
    <form className="form" onSubmit={submit}>
      <ChoiceField
        label={say('which')}
        value={paper.code}
        choices={[...fund.documents.map(({ code }) => code), NEW]}
        nameOf={(code) => fund.documents.find((one) => one.code === code)?.name ?? say('newPaper')}
        onChange={(code) =>
          setPaper(
            startingAt(
              fund.documents.find((one) => one.code === code),
              asOf,
            ),
          )
        }
      />
      <TextField
        label={say('name')}
        value={paper.name}
        onChange={(name) => setPaper({ ...paper, name })}
      />
      <DayField
        label={say('dueOn')}
        value={paper.dueOn}
        onChange={(dueOn) => setPaper({ ...paper, dueOn })}
      />
      <label className="field">
        {say('doneOn')}
        <input
          type="date"
          value={paper.doneOn}
          onChange={(event) => setPaper({ ...paper, doneOn: event.target.value })}
        />
      </label>
      <label className="field">
        {say('source')}
        <input
          maxLength={200}
          value={paper.source}
          onChange={(event) => setPaper({ ...paper, source: event.target.value })}
        />
      </label>
      <FaultLine fault={fault} />
      <Button kind="outlined" type="submit" disabled={isSending}>
        {say('savePaper')}
      </Button>
    </form>
  )
}

function startingAt(known: Fund['documents'][number] | undefined, asOf: string) {
  if (!known) return { code: NEW, name: '', dueOn: asOf, doneOn: '', source: '' }
  const { code, name, dueOn, doneOn, source } = known
  return { code, name, dueOn, doneOn: doneOn ?? asOf, source }
}
