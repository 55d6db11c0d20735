export {
  adviceHeadings,
  claimHeadings,
  type Line,
  type OutLine,
  objectionHeadings,
  readDay,
  registrationHeadings,
  rosterChangeHeadings,
  writeDay,
} from './layout.ts'
export { type OutFile, writeOutFile } from './out-file.ts'
