import { type RawBuilder, sql } from 'kysely'
import type { LocalDate } from '../../kernel/day.ts'
import type { Horizon, Id, Instant } from '../../kernel/kernel.ts'
import { type Db, wasWritten } from '../../server/db.ts'
import type { CutOffRule, Report, ReportPort, ReportText, Signature } from './report.ts'

type Keyed = { readonly commandId: Id<'command'> }
type Tables = {
  report: Keyed & {
    readonly id: Id<'report'>
    readonly plan: Id<'plan'>
    readonly title: string
    readonly periodFrom: LocalDate
    readonly periodTo: LocalDate
  }
  reportText: {
    readonly report: Id<'report'>
    readonly version: number
    readonly text: string
    readonly savedAt: Instant
  }
  reportSignature: Keyed & {
    readonly id: Id<'report-signature'>
    readonly report: Id<'report'>
    readonly number: string
    readonly signedOn: LocalDate
    readonly horizon: Horizon
    readonly text: string
    readonly file: string
    readonly fileName: string
  }
  cutOffRule: Keyed & CutOffRule
}

export function reportStore(base: Db): ReportPort {
  const db = base.withTables<Tables>()
  return {
    findReport: async (report) => (await findReports(base, sql`r.id = ${report}`))[0] ?? null,
    listReports: async (plan) => {
      const rows = await findReports(base, sql`r.plan = ${plan}`)
      return rows.map(({ text: _, ...row }) => row)
    },
    addReport: async ({ id, plan, title, from, to }, text, commandId) => {
      const written = await db
        .insertInto('report')
        .values({ id, plan, title, periodFrom: from, periodTo: to, commandId })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .executeTakeFirstOrThrow()
      if (!wasWritten(written)) return false
      await db
        .insertInto('reportText')
        .values({ report: id, version: 1, text: JSON.stringify(text), savedAt: sql<Instant>`now()` })
        .execute()
      return true
    },
    saveText: (report, version, text) =>
      bringOn(base, { report, version }, { text: JSON.stringify(text), savedAt: sql<Instant>`now()` }),
    addSignature: async ({ id, report, number, signedOn, file, fileName, version }, { horizon, text }, commandId) => {
      const written = await db
        .insertInto('reportSignature')
        .values({ id, report, number, signedOn, file, fileName, horizon, text: JSON.stringify(text), commandId })
        .onConflict((conflict) => conflict.column('report').doNothing())
        .executeTakeFirstOrThrow()
      // A signature takes the version like a save: of the two at once the second is told.
      return wasWritten(written) ? bringOn(base, { report, version }, {}) : 'signed-before'
    },
    addCutOffRule: async (rule, commandId) =>
      wasWritten(
        await db
          .insertInto('cutOffRule')
          .values({ ...rule, commandId })
          .onConflict((conflict) => conflict.column('id').doNothing())
          .executeTakeFirstOrThrow(),
      ),
    listCutOffRules: () =>
      db
        .selectFrom('cutOffRule')
        .select(['id', 'name', 'every', 'firstDay', 'validFrom', 'validTo'])
        .orderBy('validFrom')
        .orderBy('name')
        .execute(),
  }
}

/** To the next version, with what is new in it. Null when done; else the version that stands now. */
async function bringOn(
  base: Db,
  { report, version }: { readonly report: Report['id']; readonly version: number },
  fresh: { readonly text: string; readonly savedAt: RawBuilder<Instant> } | Record<never, never>,
): Promise<number | null> {
  const db = base.withTables<Tables>()
  const { numUpdatedRows } = await db
    .updateTable('reportText')
    .set({ ...fresh, version: version + 1 })
    .where('report', '=', report)
    .where('version', '=', version)
    .executeTakeFirst()
  if (numUpdatedRows > 0n) return null
  const standing = await db
    .selectFrom('reportText')
    .select('version')
    .where('report', '=', report)
    .executeTakeFirstOrThrow()
  return standing.version
}

type Row = Omit<Report, 'period' | 'signature'> & {
  readonly periodFrom: LocalDate
  readonly periodTo: LocalDate
  readonly signature: (Signature & { readonly text: ReportText }) | null
}

/** A signed report shows the text it was signed with. */
async function findReports(db: Db, which: ReturnType<typeof sql>): Promise<readonly Report[]> {
  const { rows } = await sql<Row>`
    select r.id, r.plan, r.title, r.period_from, r.period_to, t.version, t.text, t.saved_at,
      case when s.id is null then null else jsonb_build_object('number', s.number, 'signedOn', s.signed_on, 'file', s.file,
        'fileName', s.file_name, 'horizon', s.horizon, 'text', s.text) end as signature
    from report r
    join report_text t on t.report = r.id
    left join report_signature s on s.report = r.id
    where ${which}
    order by r.period_to desc, r.id`.execute(db)
  return rows.map(({ periodFrom, periodTo, signature, text, ...row }) => {
    const { text: signedText, ...signed } = signature ?? { text: null }
    return {
      ...row,
      period: { from: periodFrom, to: periodTo },
      text: signedText ?? text,
      signature: signature ? (signed as Signature) : null,
    }
  })
}
