import type pg from 'pg'
import type { BackedTable, Manifest } from './manifest.ts'

/**
 * What of the machine's own travels in a backup. Records, working and personal tables always do. A sign-in and a one-time link
 * stay: whoever holds an old backup must not be let in by it, and after a restore everybody signs in anew. Counted tries and the
 * list of backups are of the place where they happened; so is when somebody last worked, or an old backup would find everybody asleep. Whoever still wants papers that were being printed asks for them anew.
 * Password hashes and second factors travel, or nobody could sign in; so do jobs, which commands promised, and refusals, which the
 * administrator reads. What is worked out from areas and households, or found for somebody who asked about his data, travels with them.
 */
export const MACHINE_TABLES: Readonly<Record<string, 'travels' | 'stays'>> = {
  access_link: 'stays',
  area_path: 'travels',
  area_place: 'travels',
  area_stamp: 'travels',
  authenticator: 'travels',
  backup_run: 'stays',
  credential: 'travels',
  household_class: 'travels',
  job: 'travels',
  officer_use: 'stays',
  passkey: 'travels',
  person_hit: 'travels',
  person_paper: 'travels',
  person_search: 'travels',
  print_asker: 'stays',
  print_job: 'stays',
  recovery_code: 'travels',
  refused_command: 'travels',
  sign_in: 'stays',
  try_count: 'stays',
}

/** The tables of this schema as the snapshot shows them, in an order in which they can be loaded. */
export async function tablesToBackUp(
  client: pg.ClientBase,
): Promise<Pick<Manifest, 'tables' | 'sequences' | 'leftBehind'>> {
  const { rows: all } = await client.query<BackedTable>(TABLES)
  const stays = ({ name }: BackedTable) => MACHINE_TABLES[name] === 'stays'
  const { rows: links } = await client.query<Link>(LINKS)
  const { rows: sequences } = await client.query<Manifest['sequences'][number]>(SEQUENCES)
  const tables = inOrder(
    all.filter((table) => !stays(table)),
    links,
  )
  return { tables, sequences, leftBehind: all.filter(stays).map(({ name }) => name) }
}

/** `of` has rows that refer to rows of `to`, which must be there first. */
type Link = { readonly of: string; readonly to: string }

/** Throws when two tables wait for each other. */
function inOrder(tables: readonly BackedTable[], links: readonly Link[]): BackedTable[] {
  const waiting = new Map(tables.map((table) => [table.name, table]))
  const ordered: BackedTable[] = []
  while (waiting.size > 0) {
    const ready = [...waiting.values()].filter(
      ({ name }) => !links.some(({ of, to }) => of === name && to !== name && waiting.has(to)),
    )
    if (ready.length === 0) throw new Error(`tables wait for each other: ${[...waiting.keys()].join(', ')}`)
    for (const table of ready) {
      ordered.push(table)
      waiting.delete(table.name)
    }
  }
  return ordered
}

/** Without what the database computes, and without numbers of transactions, which mean nothing on another server. */
const TABLES = `
  select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
  from pg_class c join pg_attribute a on a.attrelid = c.oid
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
    and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    and not (a.atttypid = 'xid8'::regtype and a.atthasdef)
  group by c.relname order by c.relname`

const LINKS = `
  select distinct o.relname as of, t.relname as to
  from pg_constraint f join pg_class o on o.oid = f.conrelid join pg_class t on t.oid = f.confrelid
  where f.contype = 'f' and f.connamespace = 'public'::regnamespace`

const SEQUENCES = `
  select sequencename as name, last_value as last from pg_sequences where schemaname = 'public' order by sequencename`
