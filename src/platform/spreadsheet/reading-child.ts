import type { SpreadsheetLimits } from './limits.ts'
import { type ReadOutcome, readWorkbook } from './read-workbook.ts'

export interface ReadRequest {
  readonly bytes: Uint8Array
  readonly limits: SpreadsheetLimits
}

// The parent owns time and memory; this process only reads what it is sent and answers in order.
process.on('message', (request: ReadRequest) => {
  readWorkbook(Buffer.from(request.bytes), request.limits).then(answer, () =>
    answer({ ok: false, refusal: { code: 'broken' } }),
  )
})

process.on('disconnect', () => process.exit(0))

function answer(outcome: ReadOutcome): void {
  process.send?.(outcome)
}
