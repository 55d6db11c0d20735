import { formatCount } from '#vocabulary/indonesian.ts'
import type { Answer } from '#web/shared/api.ts'
import { useApi } from '../../data/use-api.ts'
import { Card } from '../../parts/card.tsx'
import { Page } from '../../parts/page.tsx'
import { PageLoaded } from '../../parts/page-loaded.tsx'
import { ToolTable } from '../../parts/tool-table.tsx'
import { Rich } from '../../words/rich.tsx'
import { type Dates, useDates } from '../../words/use-dates.ts'
import { type Say, useWords } from '../../words/wording.ts'
import { instructionColumns } from './instruction-columns.tsx'
import { instruksiWords } from './instruksi-words.ts'

type Instruction = Answer<'instruction'>
type Words = Say<keyof typeof instruksiWords.keys>

export function InstruksiPage() {
  const say = useWords(instruksiWords)
  const dates = useDates()
  const instruction = useApi('instruction')
  const crumbs = [{ words: say('crumb') }]
  return (
    <PageLoaded crumbs={crumbs} question={say('question')} query={instruction}>
      {(data) => (
        <Page
          crumbs={crumbs}
          question={say('question')}
          answer={answerOf(data, say)}
          lead={<Rich text={leadOf(data, say, dates)} />}
        >
          <Card
            title={say('title', {
              onTime: formatCount(data.totals.onTime),
              late: formatCount(data.totals.late),
              silent: formatCount(data.totals.silent + data.totals.overdue),
            })}
          >
            <ToolTable
              caption={say('question')}
              fileName="instruksi"
              columns={instructionColumns(say, dates)}
              rows={data.villages}
              rowKey={({ village }) => village.code}
              total={{
                village: say('sum'),
                target: formatCount(data.totals.targetPeople),
                lines: formatCount(data.totals.lines),
              }}
            />
          </Card>
        </Page>
      )}
    </PageLoaded>
  )
}

function answerOf({ totals }: Instruction, say: Words): string {
  const villages = formatCount(totals.villages)
  const missing = totals.silent + totals.overdue
  if (missing === 0) return say('answerAll', { villages })
  return say('answerSome', { villages, missing: formatCount(missing) })
}

function leadOf(data: Instruction, say: Words, dates: Dates): string {
  const { letterNumber, issuedOn, totals, programmeYear } = data
  if (letterNumber === null) return say('leadNone', { year: programmeYear })
  return say('lead', {
    letter: letterNumber,
    day: dates.day(issuedOn),
    target: formatCount(totals.targetPeople),
    lines: formatCount(totals.lines),
  })
}
