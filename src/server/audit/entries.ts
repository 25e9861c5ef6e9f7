import { type RawBuilder, sql } from 'kysely'

/** What a block seals: kept commands, reads of personal data, exports, sign-ins, and removals of old ones of these. */
export const ENTRY_KINDS = ['command', 'read', 'export', 'sign-in', 'removal'] as const
export type EntryKind = (typeof ENTRY_KINDS)[number]

type EntryTable = { readonly table: string; readonly at: string; readonly columns: readonly string[] }

/**
 * The columns that a seal covers, in order. Left out is only `written_by`, the number of a transaction, which means nothing
 * on the server where a backup is restored.
 */
const TABLES: Readonly<Record<EntryKind, EntryTable>> = {
  command: {
    table: 'kept_command',
    at: 'kept_at',
    columns: ['id', 'type', 'version', 'officer_id', 'unit_id', 'fingerprint', 'content', 'kept_at'],
  },
  read: { table: 'read_log', at: 'at', columns: ['id', 'officer_id', 'read', 'subject', 'at'] },
  export: { table: 'export_log', at: 'at', columns: ['id', 'officer_id', 'list', 'form', 'subject', 'at'] },
  'sign-in': { table: 'sign_in_log', at: 'at', columns: ['id', 'officer_id', 'event', 'address', 'at'] },
  removal: { table: 'log_removal', at: 'at', columns: ['id', 'kind', 'until_block', 'removed', 'at'] },
}

export const tableOf = (kind: EntryKind) => sql.table(TABLES[kind].table)

/** When an entry was written. */
export const writtenAt = (kind: EntryKind) => sql.ref(`e.${TABLES[kind].at}`)

/** The hash of an entry `e`: of its kind and its columns as one JSON array, so that no two different entries are written alike. */
export function hashOf(kind: EntryKind): RawBuilder<Buffer> {
  const values = TABLES[kind].columns.map((column) => written(column))
  return sql`sha256(convert_to(jsonb_build_array(${sql.lit(kind)}::text, ${sql.join(values)})::text, 'UTF8'))`
}

function written(column: string) {
  const ref = sql.ref(`e.${column}`)
  // A moment in microseconds and bytes in hex do not hang on settings of a connection.
  if (column.endsWith('at')) return microseconds(ref)
  return column === 'fingerprint' ? sql`encode(${ref}, 'hex')` : ref
}

export const microseconds = (moment: RawBuilder<unknown>) =>
  sql<string>`(extract(epoch from ${moment}) * 1000000)::bigint`

/** Whether an entry `e` bears no seal yet. */
export const isUnsealed = sql<boolean>`not exists (select from entry_seal s where s.entry = e.id)`
