import { sql } from 'kysely'
import type { Db } from '../../../server/db.ts'
import type { ReportingDate, ReportingDatePort } from './reporting-date.ts'

export const reportingDateStore = (db: Db): ReportingDatePort => ({
  isStanding: async (date) => {
    const { rows } = await sql`select from standing_reporting_date(null) d where d.id = ${date}`.execute(db)
    return rows.length === 1
  },
  addDate: async (date, commandId) => {
    const { id, level, report, day, months, sender, receiver, source, certainty, replaces } = date
    const { numAffectedRows } = await sql`
      insert into reporting_date (id, command_id, level, report, day, months, sender, receiver, source, certainty, replaces)
      values (${id}, ${commandId}, ${level}, ${report}, ${day}, ${months}::int[], ${sender}, ${receiver}, ${source}, ${certainty}, ${replaces})
      on conflict (replaces) do nothing`.execute(db)
    return numAffectedRows === 1n
  },
  endDate: async (date, commandId) => {
    const { numAffectedRows } = await sql`
      insert into reporting_date_end (reporting_date, command_id) values (${date}, ${commandId})
      on conflict (reporting_date) do nothing`.execute(db)
    return numAffectedRows === 1n
  },
  listDates: async () => {
    const { rows } = await sql<Omit<ReportingDate, 'replaces'>>`
      select id, level, report, day, months, sender, receiver, source, certainty from standing_reporting_date(null) d`.execute(
      db,
    )
    return rows
  },
})
