import { createHash } from 'node:crypto'
import { type QueryResult, sql } from 'kysely'
import { LOCKS } from '../../../server/database/locks.ts'
import type { Db } from '../../../server/db.ts'
import type {
  ScoreTableListRow,
  ScoreTablePage,
  ScoreTablePort,
  ScoreTableReadPort,
  ScoreTableRow,
} from './score-table.ts'
import { checkedContent } from './score-table.rules.ts'

export const scoreTableStore = (db: Db): ScoreTablePort => ({
  findTable: async (table) => {
    const { rows } = await sql<ScoreTableRow>`${wholeTables} where t.id = ${table}`.execute(db)
    return rows[0] ?? null
  },
  findLast: async (root) => {
    const { rows } =
      await sql<ScoreTableRow>`${wholeTables} where t.root = ${root} order by t.number desc limit 1`.execute(db)
    return rows[0] ?? null
  },
  holdInForce: async (standard) => {
    await sql`select pg_advisory_xact_lock(${LOCKS.scoreTablesOfStandard}, hashtext(${standard}))`.execute(db)
    const { rows } = await sql<ScoreTableRow>`${wholeTables} where t.standard = ${standard} and ${isInForce}`.execute(
      db,
    )
    return rows
  },
  addTable: async (table, { root, number }, commandId) => {
    const checksum = createHash('sha256').update(checkedContent(table)).digest('hex')
    const { id, standard, validFrom, validTo, regions, columns, items, source, replaces } = table
    return wasKept(
      await sql`
        insert into score_table (id, command_id, root, number, standard, valid_from, valid_to, regions, region_urban, region_rural, items, checksum, source, replaces)
        values (${id}, ${commandId}, ${root}, ${number}, ${standard}, ${validFrom}, ${validTo}, ${JSON.stringify(regions)}::jsonb,
          ${columns.urban}, ${columns.rural}, ${JSON.stringify(items)}::jsonb, ${checksum}, ${source}, ${replaces})
        on conflict do nothing`.execute(db),
    )
  },
  confirmTable: async (table, commandId) =>
    wasKept(
      await sql`insert into score_table_confirmation (score_table, command_id) values (${table}, ${commandId}) on conflict do nothing`.execute(
        db,
      ),
    ),
})

export const scoreTableReadStore = (db: Db): ScoreTableReadPort => ({
  listTables: async () => {
    const { rows } = await sql<ScoreTableListRow>`
      select ${headColumns}, ${signColumns}, jsonb_array_length(t.items) as item_count ${fromTables} ${joinSigns}
      order by k.kept_at desc, t.id`.execute(db)
    return rows
  },
  getTable: async (table) => {
    const { rows } = await sql<ScoreTablePage>`
      select ${headColumns}, ${bodyColumns}, ${signColumns} ${fromTables} ${joinSigns} where t.id = ${table}`.execute(
      db,
    )
    return rows[0] ?? null
  },
  listFor: async (standards, used) => {
    const { rows } = await sql<ScoreTableRow>`
      ${wholeTables} where t.id = any(${used}::uuid[]) or (t.standard = any(${standards}::text[]) and ${isInForce})
      order by t.valid_from, t.id`.execute(db)
    return rows
  },
})

const wasKept = ({ numAffectedRows }: Pick<QueryResult<unknown>, 'numAffectedRows'>) => numAffectedRows === 1n

const isConfirmed = sql`exists (select from score_table_confirmation c where c.score_table = t.id)`
const hasNextConfirmed = sql`exists (select from score_table n join score_table_confirmation c on c.score_table = n.id
  where n.root = t.root and n.number > t.number)`
const hasNext = sql`exists (select from score_table n where n.root = t.root and n.number > t.number)`
const isInForce = sql`(${isConfirmed} and not ${hasNextConfirmed})`

const headColumns = sql`t.id, t.root, t.number, t.standard, t.valid_from, t.valid_to, t.checksum, t.source, k.officer_id as entered_by,
  case when ${isConfirmed} then case when ${hasNextConfirmed} then 'replaced' else 'in-force' end
    when ${hasNext} then 'replaced' else 'waiting' end as state`
// Points and columns come as JSON, whose names stay as they are.
const bodyColumns = sql`t.regions, t.items, json_build_object('urban', t.region_urban, 'rural', t.region_rural) as columns`
const fromTables = sql`from score_table t join kept_command k on k.id = t.command_id`
const wholeTables = sql`select ${headColumns}, ${bodyColumns} ${fromTables}`

const signColumns = sql`w.name as entered_name, k.kept_at as entered_at, wc.name as confirmed_name, kc.kept_at as confirmed_at`
const joinSigns = sql`
  left join officer o on o.id = k.officer_id left join person w on w.id = o.person_id
  left join score_table_confirmation c on c.score_table = t.id left join kept_command kc on kc.id = c.command_id
  left join officer oc on oc.id = kc.officer_id left join person wc on wc.id = oc.person_id`
