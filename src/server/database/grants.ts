import type pg from 'pg'
import { DatabaseFailed } from './failure.ts'

/**
 * What a table is for, as its comment says (`record: …`). Records are only ever added; what is personal can be erased;
 * the serving role gets the rights of the kind and no others.
 */
export type TableKind = 'record' | 'working' | 'personal' | 'machine'

/** One right of the serving role on a table, view or sequence. */
export type Grant = { readonly on: string; readonly right: string }

/** Tables of the schema `public` whose comment does not begin with a kind: a migration forgot to say it. */
export async function tablesWithoutKind(owner: pg.Pool): Promise<readonly string[]> {
  return (await relations(owner)).filter(({ kind }) => kind === null).map(({ name }) => name)
}

/** The rights that follow from the kinds. Throws when a table has no kind. */
export async function grantsByKind(owner: pg.Pool): Promise<readonly Grant[]> {
  const without = await tablesWithoutKind(owner)
  if (without.length > 0) throw new Error(`tables without a kind: ${without.join(', ')}`)
  return (await relations(owner)).flatMap(({ name, kind }) =>
    kind === null ? [] : RIGHTS[kind].map((right) => ({ on: name, right })),
  )
}

/** The rights that the role has now, its own and everybody's, on whole tables and on columns. */
export async function grantsNow(owner: pg.Pool, servingRole: string): Promise<readonly Grant[]> {
  const { rows } = await owner.query<Grant>(GRANTS_NOW, [servingRole])
  return rows
}

/** Brings the rights of the role to what the kinds say; touches only what differs. */
export async function grantByKind(owner: pg.Pool, servingRole: string): Promise<void> {
  await refuseStrongRole(owner, servingRole)
  const wished = await grantsByKind(owner)
  const now = await grantsNow(owner, servingRole)
  const role = `"${servingRole.replaceAll('"', '""')}"`
  const changes = [
    ...without(now, wished).map(({ on, right }) => `revoke ${right} on ${on} from ${role}, public`),
    ...without(wished, now).map(({ on, right }) => `grant ${right} on ${on} to ${role}`),
  ]
  // One simple query is one transaction: a server that answers meanwhile never misses a right.
  if (changes.length > 0) await owner.query(changes.join(';\n'))
}

/** The reading role sees every row of every table, and writes none. Touches only what differs. */
export async function openToReader(owner: pg.Pool, readingRole: string): Promise<void> {
  await refuseStrongRole(owner, readingRole)
  const wished = (await grantsByKind(owner)).filter(({ right }) => right === 'select')
  const now = await grantsNow(owner, readingRole)
  const role = `"${readingRole.replaceAll('"', '""')}"`
  const bounded = await owner.query<{ readonly name: string }>(BOUNDED, [readingRole])
  const changes = [
    ...without(now, wished).map(({ on, right }) => `revoke ${right} on ${on} from ${role}, public`),
    ...without(wished, now).map(({ on, right }) => `grant ${right} on ${on} to ${role}`),
    ...bounded.rows.map(
      ({ name }) =>
        `drop policy if exists whole on ${name}; create policy whole on ${name} for select to ${role} using (true)`,
    ),
  ]
  if (changes.length > 0) await owner.query(changes.join(';\n'))
}

/** Tables whose rows are bounded, and that are not open to this role yet. */
const BOUNDED = `
  select c.oid::regclass::text as name from pg_class c
  where c.relnamespace = 'public'::regnamespace and c.relrowsecurity
    and not exists (select from pg_policy p join pg_roles r on r.oid = any (p.polroles)
      where p.polrelid = c.oid and p.polname = 'whole' and r.rolname = $1)`

const RIGHTS = {
  record: ['select', 'insert'],
  working: ['select', 'insert', 'update'],
  personal: ['select', 'insert', 'update', 'delete'],
  machine: ['select', 'insert', 'update', 'delete'],
  view: ['select'],
  sequence: ['usage'],
} as const

type Relation = { readonly name: string; readonly kind: TableKind | 'view' | 'sequence' | null }

/** Partitions are reached through their table; relations of extensions are the extension's own. */
const RELATIONS = `
  select case c.relkind when 'S' then 'sequence ' else '' end || c.oid::regclass::text as name,
    case when c.relkind in ('v', 'm') then 'view' when c.relkind = 'S' then 'sequence'
      else substring(obj_description(c.oid, 'pg_class') from '^(record|working|personal|machine): ') end as kind
  from pg_class c
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'f', 'v', 'm', 'S') and not c.relispartition
    and not exists (select from pg_depend d where d.objid = c.oid and d.classid = 'pg_class'::regclass and d.deptype = 'e')
  order by name`

const relations = async (owner: pg.Pool) => (await owner.query<Relation>(RELATIONS)).rows

const GRANTS_NOW = `
  with relation as (
    select c.oid, case c.relkind when 'S' then 'sequence ' else '' end || c.oid::regclass::text as name, c.relacl
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'f', 'v', 'm', 'S')
      and not exists (select from pg_depend d where d.objid = c.oid and d.classid = 'pg_class'::regclass and d.deptype = 'e')
  )
  select distinct name as "on", lower(privilege_type) || columns as right
  from (
    select name, '' as columns, relacl as acl from relation
    union all
    select name, ' (' || quote_ident(attname) || ')', attacl
    from relation join pg_attribute on attrelid = oid where attacl is not null
  ) as given, aclexplode(acl)
  where grantee in (0, (select oid from pg_roles where rolname = $1))
  order by 1, 2`

const without = (some: readonly Grant[], others: readonly Grant[]) =>
  some.filter(({ on, right }) => !others.some((other) => other.on === on && other.right === right))

/** Rights on paper mean nothing for a role that owns the tables or may do everything. */
async function refuseStrongRole(owner: pg.Pool, servingRole: string) {
  const { rows } = await owner.query<{ strong: boolean }>(
    `select rolsuper or rolcreaterole or pg_has_role(rolname, current_user, 'member') as strong
     from pg_roles where rolname = $1`,
    [servingRole],
  )
  if (rows[0]?.strong !== false) throw new DatabaseFailed('serving-role-too-strong', servingRole)
}
