import { sql } from 'kysely'
import type { Db } from '../db.ts'
import { type EntryKind, tableOf } from './entries.ts'

type Over = { readonly kind: EntryKind; readonly until: number }

/**
 * Removes entries whose time is over, block by block from the first: those of blocks that were closed so long ago. Their seals stay, and
 * the removal is noted and sealed itself, so that verifying tells a removal from a theft. `owner`: the serving role may not remove what it recorded.
 */
export async function removeOldEntries(owner: Db): Promise<void> {
  for (const { kind, until } of await findOver(owner))
    await owner.transaction().execute(async (tx) => {
      const { numAffectedRows } = await sql`
        delete from ${tableOf(kind)} e using entry_seal s
        where s.entry = e.id and s.kind = ${kind} and s.block <= ${until}`.execute(tx)
      const removed = Number(numAffectedRows ?? 0)
      if (removed > 0)
        await sql`insert into log_removal (kind, until_block, removed) values (${kind}, ${until}, ${removed})`.execute(
          tx,
        )
    })
}

/** Of each kind with a rule, the last block that is older than the rule of today says, when it was not removed before. */
async function findOver(owner: Db): Promise<readonly Over[]> {
  const { rows } = await sql<Over>`
    with holding as (
      select distinct on (l.kind) l.kind, l.months from log_retention l join kept_command k on k.id = l.command_id
      where l.holds_from <= (now() at time zone 'Asia/Ho_Chi_Minh')::date
      order by l.kind, l.holds_from desc, k.kept_at desc),
    over as (
      select h.kind, (select max(number) from command_block where closed_at < now() - make_interval(months => h.months)) as until
      from holding h)
    select kind, until from over o
    where until > coalesce((select max(until_block) from log_removal r where r.kind = o.kind), 0)`.execute(owner)
  return rows
}
