import type { Paper } from '../../kernel/paper.ts'
import type { PrintSheet } from '../../kernel/print-sheet.ts'
import { writePrintJob } from '../paper/docx.ts'
import type { PdfWriter } from '../paper/pdf.ts'
import { type Entry, zipStream } from '../paper/zip.ts'

/** What goes into one file. `name`: of the file, without an ending; a Word file is one document. */
export type Printable = { readonly name: string } & (
  | { readonly kind: 'word'; readonly papers: Some<Paper> }
  | { readonly kind: 'papers'; readonly papers: Some<Paper> }
  | { readonly kind: 'sheets'; readonly sheets: Some<PrintSheet> }
)
type Some<T> = readonly [T, ...T[]]

/** `bytes` are made as they are read. */
export type PrintFile = { readonly file: string; readonly bytes: AsyncIterable<Uint8Array> }

/** Hears how many papers are done; what it throws ends the writing. */
export type Told = (done: number) => Promise<void>

export const countOf = (of: Printable): number => (of.kind === 'sheets' ? of.sheets : of.papers).length

/** One file: Word, PDF, or the PDFs of a long list in a ZIP, a hundred papers each. */
export function printFile(of: Printable, pdf: PdfWriter, told: Told): PrintFile {
  if (of.kind === 'word') return { file: `${of.name}.docx`, bytes: writePrintJob(of.papers, told) }
  if (of.kind === 'papers') return inPdfs({ name: of.name, all: of.papers, write: pdf.writePapers }, told)
  return inPdfs({ name: of.name, all: of.sheets, write: pdf.write }, told)
}

type Pdfs<T> = {
  readonly name: string
  readonly all: Some<T>
  readonly write: (some: Some<T>) => Promise<Buffer>
}

function inPdfs<T>({ name, all, write }: Pdfs<T>, told: Told): PrintFile {
  const parts = partsOf(all)
  const [first, ...others] = parts
  const made = async (part: Part<T>) => {
    const bytes = await write(part.some)
    await told(part.to)
    return bytes
  }
  if (first && others.length === 0) return { file: `${name}.pdf`, bytes: once(() => made(first)) }
  const digits = String(all.length).length
  const numbered = (at: number) => String(at).padStart(digits, '0')
  async function* entries(): AsyncGenerator<Entry> {
    for (const part of parts)
      yield { name: `${name}-${numbered(part.from)}-${numbered(part.to)}.pdf`, content: await made(part) }
  }
  return { file: `${name}.zip`, bytes: zipStream(entries()) }
}

async function* once(make: () => Promise<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield await make()
}

/** A piece of a list; `from` and `to` count from 1. */
type Part<T> = { readonly some: Some<T>; readonly from: number; readonly to: number }

/** In their order and none left out: a hundred to a part, fewer when they are long. A PDF is set as a whole, in memory. */
export function partsOf<T>(all: readonly T[]): readonly Part<T>[] {
  const parts: Part<T>[] = []
  let letters = 0
  for (const [at, one] of all.entries()) {
    const long = JSON.stringify(one).length
    const last = parts.at(-1)
    letters += long
    if (last && last.some.length < MOST_PAPERS && letters <= MOST_LETTERS)
      parts[parts.length - 1] = { ...last, some: [...last.some, one], to: at + 1 }
    else {
      parts.push({ some: [one], from: at + 1, to: at + 1 })
      letters = long
    }
  }
  return parts
}

const MOST_PAPERS = 100
/** Below what the writer takes, since a layout adds words of its own. */
const MOST_LETTERS = 700_000
