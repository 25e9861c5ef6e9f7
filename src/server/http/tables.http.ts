import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import type { Language } from '../../kernel/kernel.ts'
import type { ListTable } from '../../kernel/list-table.ts'
import type { Sheet, SheetCell } from '../../kernel/sheet.ts'
import { fold } from '../../kernel/text.ts'
import { writeXlsx, XLSX_TYPE } from '../paper/xlsx.ts'
import type { Program } from '../program.ts'
import { allReads, parseParams, runRead } from './reads.http.ts'
import type { SignedInOfficer } from '../signin/sign-ins.ts'
import { whoAsks } from './signed-in.ts'
import type { About, Query, Source } from './table-source.ts'
import { TABLE_SOURCES } from './table-sources.ts'

/** Every list as an Excel workbook, whole: pages are fetched while the rows are written. */
export function tableRoutes(app: FastifyInstance, program: Program) {
  for (const [name, source] of Object.entries(TABLE_SOURCES)) tableRoute(app, program, { name, source })
}

function tableRoute(app: FastifyInstance, program: Program, { name, source }: { name: string; source: Source }) {
  const read = readNamed(source.read)
  app.get(`/api/tables/${name}.xlsx`, async (request, reply) => {
    const officer = await whoAsks(program, request, reply)
    if (!officer) return reply
    if (!read.may(officer)) return reply.code(403).send({ refusals: [{ code: 'not-allowed' }] })
    const params = parseParams(read.params, request.query)
    if (!params.success) return reply.code(400).send({ refusals: [{ code: 'malformed', fields: params.fields }] })
    const query = queryOf(request.query)
    const language: Language = query('language') === 'en' ? 'en' : 'vi'
    const asked = { program, source, officer, params: params.data, language, query }
    const first = await pageOf(asked, null)
    if (first === null) return reply.code(404).send({ refusals: [{ code: 'nothing-here' }] })
    const about = source.about(first as never, asked)
    const rows = rowsOf(asked, first)
    return reply
      .header('content-type', XLSX_TYPE)
      .header('content-disposition', `attachment; filename="${fileName(source.table, about)}"`)
      .send(Readable.from(writeXlsx(sheetOf(source.table, { language, about, rows }))))
  })
}

/** A word that stands there twice is none. */
function queryOf(given: unknown): Query {
  return (name) => {
    const word = (given as Readonly<Record<string, unknown>>)[name]
    return typeof word === 'string' ? word : null
  }
}

type Titled = { readonly language: Language; readonly about: About | null; readonly rows: Sheet['rows'] }

const sheetOf = ({ name, columns }: ListTable<never>, { language, about, rows }: Titled): Sheet => ({
  name: name[language],
  title: [name[language], ...(about?.words ?? [])].join(' · '),
  columns: columns.map(({ title, ...column }) => ({ ...column, title: title[language] })),
  rows,
})

/** `ban-ghi_45-kh-ubnd_2024-06-01_2024-12-31.xlsx`: letters that every disk takes. */
const fileName = ({ name }: ListTable<never>, about: About | null) =>
  `${[name.vi, ...(about?.file ?? [])].map((part) => fold(part).replace(/[^a-z0-9]+/g, '-')).join('_')}.xlsx`

type Asked = {
  readonly program: Program
  readonly source: Source
  readonly officer: SignedInOfficer
  readonly params: never
  readonly language: Language
  readonly query: Query
}
type Page = { readonly next?: string | null }

async function pageOf({ program, source, officer, params }: Asked, after: string | null) {
  const page = { ...(params as object), ...(after ? { after } : {}) } as never
  return (await runRead(program, readNamed(source.read), { officer, params: page })) as Page | null
}

async function* rowsOf(asked: Asked, first: Page): AsyncGenerator<readonly SheetCell[]> {
  const { source, query, language } = asked
  for (let page: Page | null = first; page !== null; ) {
    for (const item of source.items(page as never, query)) yield source.table.row(item as never, language)
    page = page.next ? await pageOf(asked, page.next) : null
  }
}

function readNamed(name: string) {
  const read = allReads.find(([known]) => known === name)?.[1]
  if (!read) throw new Error(`no read ${name}`)
  return read
}
