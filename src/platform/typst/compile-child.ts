import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { CompileAnswer, CompileRequest } from './compile-paper.ts'

const SOURCE_ROOT = fileURLToPath(new URL('../../', import.meta.url))
const FONTS = fileURLToPath(new URL('../fonts/', import.meta.url))

process.once('message', (request: CompileRequest) => {
  process.send?.(compile(request), undefined, undefined, () => process.disconnect())
})

function compile({ template, inputs, isTagged }: CompileRequest): CompileAnswer {
  try {
    const compiler = NodeCompiler.create({
      workspace: SOURCE_ROOT,
      fontArgs: [{ fontPaths: [FONTS] }],
    })
    const compiled = compiler.compile({ mainFilePath: `${SOURCE_ROOT}${template}`, inputs })
    const paper = compiled.result
    if (!paper) return { fault: faultOf(compiled.takeDiagnostics()?.shortDiagnostics) }
    return { pdf: compiler.pdf(paper, { pdfTags: isTagged }), pages: paper.numOfPages }
  } catch (error) {
    return { fault: String(error) }
  }
}

function faultOf(diagnostics: unknown): string {
  return JSON.stringify(diagnostics ?? 'no diagnostics')
}
