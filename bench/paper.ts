import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import type { Sheet } from '../src/kernel/sheet.ts'
import { writeDocx, writePrintJob } from '../src/server/paper/docx.ts'
import { writeXlsx } from '../src/server/paper/xlsx.ts'
import { invitationsTo } from '../test/invitations.ts'
import { aReport } from '../test/papers.ts'
import type { BenchFigure } from './figure.ts'

const DOCX_ROWS = 10_000
const XLSX_ROWS = 100_000

const INVITED = 500

/** The writers alone, each in a process of its own: a report with 10,000 records, a workbook of 100,000 rows of 8 cells, 500 invitations in one document. */
export function run(): Promise<readonly BenchFigure[]> {
  const docx = measure('docx')
  const xlsx = measure('xlsx')
  const invitations = measure('invitations')
  return Promise.resolve([
    atMost('paper.docx_s', docx.seconds, { unit: 's', bar: 3 }),
    atMost('paper.docx_mb', docx.mb, { unit: 'MB', bar: 300 }),
    atMost('paper.invitations_s', invitations.seconds, { unit: 's', bar: 20 }),
    atMost('paper.invitations_mb', invitations.mb, { unit: 'MB', bar: 300 }),
    atLeast('xlsx.rows_per_s', XLSX_ROWS / xlsx.seconds, { unit: 'rows/s', bar: 20_000 }),
    atMost('xlsx.mb', xlsx.mb, { unit: 'MB', bar: 200 }),
  ])
}

type Measured = { readonly seconds: number; readonly mb: number }

type Kind = 'docx' | 'xlsx' | 'invitations'

const measure = (kind: Kind): Measured => {
  const child = spawnSync(process.execPath, [import.meta.filename, kind], { encoding: 'utf8' })
  if (child.status !== 0) throw new Error(`the ${kind} bench failed: ${child.stderr}`)
  return JSON.parse(child.stdout) as Measured
}

const atMost = (bench: string, value: number, { unit, bar }: Pick<BenchFigure, 'unit' | 'bar'>): BenchFigure => ({
  bench,
  value: rounded(value),
  unit,
  better: 'lower',
  bar,
  ok: value <= bar,
  beside: {},
})

const atLeast = (bench: string, value: number, { unit, bar }: Pick<BenchFigure, 'unit' | 'bar'>): BenchFigure => ({
  bench,
  value: rounded(value),
  unit,
  better: 'higher',
  bar,
  ok: value >= bar,
  beside: {},
})

const rounded = (value: number) => Math.round(value * 100) / 100

/** In the child: writes once, from cold, and says how long it took and the most memory the process held. */
async function writeOnce(chunks: AsyncIterable<Uint8Array>): Promise<Measured> {
  const from = performance.now()
  let bytes = 0
  for await (const chunk of chunks) bytes += chunk.length
  if (bytes === 0) throw new Error('nothing was written')
  return { seconds: (performance.now() - from) / 1000, mb: mostHeld() }
}

/** MB of this process alone: what `resourceUsage` says counts the most that its parent held before. */
function mostHeld(): number {
  const [, kb] = /VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8')) ?? []
  if (kb === undefined) throw new Error('this system does not say how much memory a process held')
  return Number(kb) / 1024
}

const records: Sheet = {
  name: 'Bản ghi',
  title: 'Bản ghi (dữ liệu minh họa)',
  columns: (['number', 'date', 'text', 'text', 'text', 'number', 'text', 'text'] as const).map((type, at) => ({
    title: `Cột ${at + 1}`,
    width: 16,
    type,
  })),
  rows: {
    *[Symbol.iterator]() {
      for (let at = 1; at <= XLSX_ROWS; at += 1)
        yield [
          at,
          '2024-07-15',
          'UBND phường Bình Minh',
          `Nhà văn hóa khu phố ${at % 9}`,
          'Họp khu phố',
          at % 50,
          'lượt',
          `Bản ghi thứ ${at}`,
        ]
    },
  },
}

const WRITERS: Readonly<Record<Kind, () => AsyncIterable<Uint8Array>>> = {
  docx: () => writeDocx(aReport(DOCX_ROWS)),
  xlsx: () => writeXlsx(records),
  invitations: () => writePrintJob(invitationsTo(INVITED)),
}

if (import.meta.main) {
  const writer = WRITERS[process.argv[2] as Kind]
  process.stdout.write(JSON.stringify(await writeOnce(writer())))
}
