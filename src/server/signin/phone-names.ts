import { sql } from 'kysely'
import { phoneDigits } from '../../features/staff/staff.rules.ts'
import type { Db } from '../db.ts'
import type { PersonalKeys } from '../personal/keys.ts'
import type { SignInKeys } from './keys.ts'

/** The database, the key of names, and those that open the numbers. */
type Names = { readonly db: Db; readonly keys: SignInKeys; readonly personalKeys: PersonalKeys }

/**
 * The step of a start that makes phone numbers names again: those from before there was a key, and those of a database that
 * came to another secret. Done twice it does nothing; who left keeps no name. Answers how many were made.
 */
export async function namePhones({ db, keys, personalKeys }: Names): Promise<number> {
  const { rows } = await sql<{ id: string; phone: string }>`
    select p.id, p.phone from person p
    left join officer o on o.person_id = p.id
    left join officer_end e on e.officer_id = o.id
    where p.phone is not null and e.officer_id is null
      and (p.phone_hash is null or not starts_with(p.phone_hash, ${`${keys.mark}:`}))`.execute(db)
  const named = rows.flatMap(({ id, phone }) => {
    const digits = phoneDigits(personalKeys.open(phone, id) ?? '')
    return digits === null ? [] : [{ id, hash: keys.hash(digits) }]
  })
  await sql`
    update person set phone_hash = n.hash from jsonb_to_recordset(${JSON.stringify(named)}::jsonb) as n(id uuid, hash text)
    where person.id = n.id`.execute(db)
  return named.length
}
