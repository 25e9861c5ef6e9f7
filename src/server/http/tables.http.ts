import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { areaTables } from '../../features/area/area.tables.ts'
import { planTables } from '../../features/plan/plan.tables.ts'
import { staffTables } from '../../features/staff/staff.tables.ts'
import type { Language } from '../../kernel/kernel.ts'
import type { ListTable } from '../../kernel/list-table.ts'
import type { Sheet, SheetCell } from '../../kernel/sheet.ts'
import { writeXlsx, XLSX_TYPE } from '../paper/xlsx.ts'
import type { Program } from '../program.ts'
import { allReads, parseParams, runRead } from './reads.http.ts'
import type { SignedInOfficer } from '../signin/sign-ins.ts'
import { whoAsks } from './signed-in.ts'

/** Which list of which read fills a table; a list that comes in pages has a cursor. */
type Source = {
  readonly read: string
  readonly table: ListTable<never>
  readonly items: (answer: never) => readonly unknown[]
}

const SOURCES: Readonly<Record<string, Source>> = {
  'plan.works': {
    read: 'plan.works',
    table: planTables['plan.works'],
    items: ({ rows }: { rows: readonly unknown[] }) => rows,
  },
  'plan.progress': {
    read: 'plan.progress',
    table: planTables['plan.progress'],
    items: ({ progress }: { progress: { tasks: readonly unknown[] } }) => progress.tasks,
  },
  'plan.units': {
    read: 'plan.progress',
    table: planTables['plan.units'],
    items: ({ progress }: { progress: { units: readonly unknown[] } }) => progress.units,
  },
  'staff.units': {
    read: 'staff.units',
    table: staffTables['staff.units'],
    items: ({ units }: { units: readonly unknown[] }) => units,
  },
  'staff.officers': {
    read: 'staff.officers',
    table: staffTables['staff.officers'],
    items: ({ officers }: { officers: readonly unknown[] }) => officers,
  },
  'area.list': {
    read: 'area.list',
    table: areaTables['area.list'],
    items: ({ areas }: { areas: readonly unknown[] }) => areas,
  },
}

/** Every list as an Excel workbook, whole: pages are fetched while the rows are written. */
export function tableRoutes(app: FastifyInstance, program: Program) {
  for (const [name, source] of Object.entries(SOURCES)) tableRoute(app, program, { name, source })
}

function tableRoute(app: FastifyInstance, program: Program, { name, source }: { name: string; source: Source }) {
  const read = readNamed(source.read)
  app.get(`/api/tables/${name}.xlsx`, async (request, reply) => {
    const officer = await whoAsks(program, request, reply)
    if (!officer) return reply
    if (!read.may(officer)) return reply.code(403).send({ refusals: [{ code: 'not-allowed' }] })
    const params = parseParams(read.params, request.query)
    if (!params.success) return reply.code(400).send({ refusals: [{ code: 'malformed', fields: params.fields }] })
    const language: Language = (request.query as { language?: string }).language === 'en' ? 'en' : 'vi'
    const rows = rowsOf(program, source, { officer, params: params.data, language })
    return reply
      .header('content-type', XLSX_TYPE)
      .header('content-disposition', `attachment; filename="${name.replace('.', '-')}.xlsx"`)
      .send(Readable.from(writeXlsx(sheetOf(source.table, language, rows))))
  })
}

const sheetOf = ({ name, columns }: ListTable<never>, language: Language, rows: Sheet['rows']): Sheet => ({
  name: name[language],
  title: name[language],
  columns: columns.map(({ title, ...column }) => ({ ...column, title: title[language] })),
  rows,
})

type Asked = { readonly officer: SignedInOfficer; readonly params: never; readonly language: Language }

async function* rowsOf(
  program: Program,
  source: Source,
  { officer, params, language }: Asked,
): AsyncGenerator<readonly SheetCell[]> {
  const read = readNamed(source.read)
  let after: string | null = null
  do {
    const page = { ...(params as object), ...(after ? { after } : {}) } as never
    const answer = (await runRead(program, read, { officer, params: page })) as { readonly next?: string | null } | null
    if (answer === null) return
    for (const item of source.items(answer as never)) yield source.table.row(item as never, language)
    after = answer.next ?? null
  } while (after !== null)
}

function readNamed(name: string) {
  const read = allReads.find(([known]) => known === name)?.[1]
  if (!read) throw new Error(`no read ${name}`)
  return read
}
