import { sql } from 'kysely'
import type { LocalDate } from '../../kernel/day.ts'
import type { Id, Instant } from '../../kernel/kernel.ts'
import { type Db, wasWritten } from '../../server/db.ts'
import { LOCKS } from '../../server/database/locks.ts'
import type { CutOffRule, Report, ReportPort, ReportText, SignedReport } from './report.ts'

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
    readonly print: Id<'report-print'>
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
    saveText: (report, version, text) => saveText(base, { report, version }, text),
    listSigned: async (year) => {
      await sql`select pg_advisory_xact_lock(${LOCKS.signedReportsOfYear}, ${year})`.execute(base)
      const { rows } = await sql<SignedReport>`
        select s.number, s.signed_on, p.text ->> 'agency' as agency
        from report_signature s join report_print p on p.id = s.print
        where s.signed_on between make_date(${year}, 1, 1) and make_date(${year}, 12, 31)`.execute(base)
      return rows
    },
    addSignature: async ({ id, report, print, number, signedOn, file, fileName }, commandId) => {
      const written = await db
        .insertInto('reportSignature')
        .values({ id, report, print, number, signedOn, file, fileName, commandId })
        .onConflict((conflict) => conflict.column('report').doNothing())
        .executeTakeFirstOrThrow()
      if (!wasWritten(written)) return false
      // Who read the text before and saves it after is told that it is another.
      await db
        .updateTable('reportText')
        .set({ version: sql<number>`version + 1` })
        .where('report', '=', report)
        .execute()
      return true
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

/** Null when saved; else the version that stands now. */
async function saveText(
  base: Db,
  { report, version }: { readonly report: Report['id']; readonly version: number },
  text: ReportText,
): Promise<number | null> {
  const db = base.withTables<Tables>()
  const { numUpdatedRows } = await db
    .updateTable('reportText')
    .set({ text: JSON.stringify(text), savedAt: sql<Instant>`now()`, version: version + 1 })
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

type Row = Omit<Report, 'period'> & { readonly periodFrom: LocalDate; readonly periodTo: LocalDate }

/** A signed report shows the words and the horizon that were printed for the signature. */
async function findReports(db: Db, which: ReturnType<typeof sql>): Promise<readonly Report[]> {
  const { rows } = await sql<Row>`
    select r.id, r.plan, r.title, r.period_from, r.period_to, t.version, coalesce(p.text, t.text) as text, t.saved_at,
      case when s.id is null then null else jsonb_build_object('number', s.number, 'signedOn', s.signed_on, 'file', s.file,
        'fileName', s.file_name, 'print', s.print) end as signature,
      case when p.id is null then null else jsonb_build_object('horizon', p.horizon, 'on', p.printed_on) end as frozen
    from report r
    join report_text t on t.report = r.id
    left join report_signature s on s.report = r.id
    left join report_print p on p.id = s.print
    where ${which}
    order by r.period_to desc, r.id`.execute(db)
  return rows.map(({ periodFrom, periodTo, ...row }) => ({ ...row, period: { from: periodFrom, to: periodTo } }))
}
