import { sql } from 'kysely'
import type { Id } from '../../kernel/kernel.ts'
import type { Db } from '../db.ts'

/** An officer opened something personal. `subject`: what, null when it was a list. */
export type NotedRead = { readonly officer: Id<'officer'>; readonly read: string; readonly subject: Id<string> | null }

export async function noteRead(db: Db, { officer, read, subject }: NotedRead): Promise<void> {
  await sql`insert into read_log (officer_id, read, subject) values (${officer}, ${read}, ${subject})`.execute(db)
}

/** A list or paper went out as a file. */
export type NotedExport = {
  readonly officer: Id<'officer'>
  readonly list: string
  readonly form: string
  readonly subject: Id<string> | null
}

export async function noteExport(db: Db, { officer, list, form, subject }: NotedExport): Promise<void> {
  await sql`
    insert into export_log (officer_id, list, form, subject) values (${officer}, ${list}, ${form}, ${subject})`.execute(
    db,
  )
}

/** `event`: `signed-in`, `signed-out`, or the code of the refusal; `officer` null: nobody is known by that name. */
export type NotedSignIn = { readonly officer: Id<'officer'> | null; readonly event: string; readonly address: string }

export async function noteSignIn(db: Db, { officer, event, address }: NotedSignIn): Promise<void> {
  await sql`insert into sign_in_log (officer_id, event, address) values (${officer}, ${event}, ${address})`.execute(db)
}
