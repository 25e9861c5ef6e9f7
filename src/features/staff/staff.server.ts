import { type Expression, type SqlBool, sql } from 'kysely'
import type { Role } from '../../kernel/command.ts'
import type { LocalDate } from '../../kernel/day.ts'
import type { Id, Instant, Sha256 } from '../../kernel/kernel.ts'
import { byGivenName } from '../../kernel/text.ts'
import { type Db, wasWritten } from '../../server/db.ts'
import type { PersonalSeal } from '../../kernel/personal.ts'
import { ASLEEP_DAYS, DROWSY_DAYS } from './sign-in.ts'
import type { OfficerPort, OfficerRow, Unit, UnitList, UnitPort } from './staff.ts'
import { phoneDigits } from './staff.rules.ts'

type Tables = {
  unit: Unit & { readonly commandId: Id<'command'> }
  unitVersion: Omit<Unit, 'id'> & {
    readonly unit: Id<'unit'>
    readonly number: number
    readonly commandId: Id<'command'>
  }
  unitList: UnitList
  person: {
    readonly id: Id<'person'>
    readonly name: string
    readonly phone: string | null
    readonly phoneHash: string | null
  }
  officer: {
    readonly id: Id<'officer'>
    readonly commandId: Id<'command'>
    readonly personId: Id<'person'>
    readonly unit: Id<'unit'>
    readonly validFrom: LocalDate
  }
  officerRight: {
    readonly id: Id<'officer-right'>
    readonly commandId: Id<'command'>
    readonly officer: Id<'officer'>
    readonly role: Role
    readonly area: Id<'area'>
    readonly validFrom: LocalDate
  }
  officerEnd: { readonly officerId: Id<'officer'>; readonly commandId: Id<'command'>; readonly endedOn: LocalDate }
  credential: { readonly officerId: Id<'officer'>; readonly wrongTries: number; readonly lockedAt: Instant | null }
  accessLink: {
    readonly id: Id<'access-link'>
    readonly officerId: Id<'officer'>
    readonly tokenHash: Sha256
    readonly expiresAt: Expression<Instant>
    readonly usedAt: Instant | null
  }
  signIn: { readonly officerId: Id<'officer'>; readonly seenAt: Instant }
  authenticator: { readonly officerId: Id<'officer'> }
  passkey: { readonly officerId: Id<'officer'> }
  recoveryCode: { readonly officerId: Id<'officer'> }
}

const UNIT_COLUMNS = ['id', 'name', 'shortName', 'kind', 'area', 'validFrom', 'validTo'] as const

export function unitStore(base: Db): UnitPort {
  const db = base.withTables<Tables>()
  return {
    findUnit: async (unit) =>
      (await db.selectFrom('unit').select(UNIT_COLUMNS).where('id', '=', unit).executeTakeFirst()) ?? null,
    addUnit: async (unit, commandId) => {
      const added = await db
        .insertInto('unit')
        .values({ ...unit, commandId })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .executeTakeFirstOrThrow()
      if (!wasWritten(added)) return false
      const { id, ...first } = unit
      await db
        .insertInto('unitVersion')
        .values({ ...first, unit: id, number: 1, commandId })
        .execute()
      return true
    },
    listUnits: (on) =>
      db
        .selectFrom('unit')
        .select(UNIT_COLUMNS)
        .where('validFrom', '<=', on)
        .where((eb) => eb.or([eb('validTo', 'is', null), eb('validTo', '>=', on)]))
        .orderBy('kind')
        .orderBy(sql`name collate "vi-x-icu"`)
        .execute(),
    listUnitLists: () => db.selectFrom('unitList').selectAll().orderBy('name').execute(),
    saveUnitList: async (list) => {
      const next = { ...list, version: list.version + 1 }
      const written = await db
        .insertInto('unitList')
        .values(next)
        .onConflict((conflict) => conflict.column('id').doUpdateSet(next).where('unitList.version', '=', list.version))
        .executeTakeFirstOrThrow()
      if (wasWritten(written)) return null
      const { version } = await db
        .selectFrom('unitList')
        .select('version')
        .where('id', '=', list.id)
        .executeTakeFirstOrThrow()
      return version
    },
    isUnitOf: (owner, unit) => isUnitOf(base, owner, unit),
    areAllWithin: async (areas) => {
      const { rows } = await sql`
        select from unit u
        where not exists (select from area_path p where p.area = u.area and p.ancestor = any(${areas}::uuid[])) limit 1`.execute(
        base,
      )
      return rows.length === 0
    },
  }
}

async function isUnitOf(db: Db, owner: Id<'unit'>, unit: Id<'unit'>): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select ${owner}::uuid = ${unit}::uuid
      or exists (select from plan p cross join lateral (
        select from task t join standing_assignment(null) a on a.task = t.id where t.plan = p.id and a.unit = ${unit} limit 1) a
        where p.owner_unit = ${owner})
      or exists (select from unit u join kept_command k on k.id = u.command_id where u.id = ${unit} and k.unit_id = ${owner})
      as found`.execute(db)
  return rows[0]?.found ?? false
}

/** How long a first-access link lives. */
const LINK_HOURS = 72

/** Ten digits as the database finds them again, by a key that it has not. */
export type HashPhone = (digits: string) => string

export function officerStore(base: Db, keys: PersonalSeal, hashPhone: HashPhone): OfficerPort {
  const db = base.withTables<Tables>()
  const list = (which: Expression<SqlBool>) => listRows(base, keys, which)
  return {
    findOfficer: async (officer) => (await list(sql`o.id = ${officer}`))[0] ?? null,
    listOfficers: async (unit) => {
      const rows = await list(unit === null ? sql`true` : sql`o.unit = ${unit}`)
      return rows.toSorted((a, b) => byGivenName(a.name, b.name))
    },
    listSleepy: async () => {
      const rows = await list(sql`e.officer_id is null and days_unused(o.id, ${ASLEEP_DAYS}) >= ${DROWSY_DAYS}`)
      return rows.flatMap(({ unit, roles, access }) =>
        access === 'drowsy' || access === 'asleep' ? [{ unit, roles, access }] : [],
      )
    },
    addOfficer: async ({ id, person, unit, from }, rights, commandId) => {
      const digits = person.phone && phoneDigits(person.phone)
      const written = await db
        .insertInto('person')
        .values({
          id: person.personalId,
          name: person.name,
          phone: person.phone && keys.seal(person.phone, person.personalId),
          phoneHash: digits && hashPhone(digits),
        })
        .onConflict((conflict) => conflict.column('phoneHash').doNothing())
        .executeTakeFirstOrThrow()
      if (!wasWritten(written)) return false
      await db
        .insertInto('officer')
        .values({ id, commandId, personId: person.personalId, unit, validFrom: from })
        .execute()
      await db
        .insertInto('officerRight')
        .values(rights.map((right) => ({ ...right, officer: id, commandId, validFrom: from })))
        .execute()
      return true
    },
    addAccessLink: async ({ id, officer, tokenHash }) => {
      await db
        .updateTable('accessLink')
        .set({ usedAt: sql<Instant>`now()` })
        .where('officerId', '=', officer)
        .where('usedAt', 'is', null)
        .execute()
      const expiresAt = sql<Instant>`now() + make_interval(hours => ${LINK_HOURS})`
      await db.insertInto('accessLink').values({ id, officerId: officer, tokenHash, expiresAt, usedAt: null }).execute()
    },
    unlock: async (officer) => {
      await db
        .updateTable('credential')
        .set({ wrongTries: 0, lockedAt: null })
        .where('officerId', '=', officer)
        .execute()
    },
    wake: (officer) => noteUse(base, officer),
    resetSecondFactor: async (officer) => {
      for (const table of ['authenticator', 'passkey', 'recoveryCode', 'signIn'] as const)
        await db.deleteFrom(table).where('officerId', '=', officer).execute()
    },
    moveAccess: async (from, to) => {
      for (const table of ['credential', 'authenticator', 'passkey', 'recovery_code', 'officer_use'] as const) {
        const whose = sql.ref(table === 'officer_use' ? 'officer' : 'officer_id')
        await sql`update ${sql.table(table)} set ${whose} = ${to} where ${whose} = ${from}`.execute(base)
      }
    },
    endOfficer: async (officer, on, commandId) => {
      const ended = await db
        .insertInto('officerEnd')
        .values({ officerId: officer, commandId, endedOn: on })
        .onConflict((conflict) => conflict.column('officerId').doNothing())
        .executeTakeFirstOrThrow()
      if (!wasWritten(ended)) return false
      await db.deleteFrom('signIn').where('officerId', '=', officer).execute()
      await db
        .updateTable('person')
        .set({ phoneHash: null })
        .where('id', 'in', db.selectFrom('officer').select('personId').where('id', '=', officer))
        .execute()
      return true
    },
  }
}

/** That an officer works here today, once a day. */
export async function noteUse(db: Db, officer: Id<'officer'>): Promise<void> {
  await sql`
    insert into officer_use (officer, used_on) values (${officer}, (now() at time zone 'Asia/Ho_Chi_Minh')::date)
    on conflict (officer) do update set used_on = excluded.used_on where officer_use.used_on < excluded.used_on`.execute(
    db,
  )
}

async function listRows(db: Db, keys: PersonalSeal, which: Expression<SqlBool>): Promise<readonly OfficerRow[]> {
  const { rows } = await sql<OfficerRow & { readonly personId: string }>`
    select o.id, o.person_id, coalesce(p.name, '') as name, p.phone, o.unit, u.name as unit_name,
      array(select distinct r.role from standing_right((now() at time zone 'Asia/Ho_Chi_Minh')::date) r where r.officer = o.id order by 1) as roles, o.valid_from as "from",
      case when e.officer_id is not null then 'left'
           when c.locked_at is not null then 'locked'
           when days_unused(o.id, ${ASLEEP_DAYS}) >= ${ASLEEP_DAYS} then 'asleep'
           when days_unused(o.id, ${ASLEEP_DAYS}) >= ${DROWSY_DAYS} then 'drowsy'
           when c.officer_id is not null then 'active'
           when exists (select from access_link l where l.officer_id = o.id and l.used_at is null and l.expires_at > now()) then 'link-sent'
           else 'none' end as access,
      case when exists (select from authenticator a where a.officer_id = o.id) or exists (select from passkey k where k.officer_id = o.id)
           then 'set-up' else 'none' end as second_factor,
      (select max(s.seen_at) from sign_in s where s.officer_id = o.id) as last_sign_in, e.ended_on as left_on,
      (select count(*)::int from officer m join credential d on d.officer_id = m.id
        where m.unit = o.unit and m.id <> o.id and not exists (select from officer_end f where f.officer_id = m.id)) as colleagues
    from officer o
    join unit u on u.id = o.unit
    left join person p on p.id = o.person_id
    left join officer_end e on e.officer_id = o.id
    left join credential c on c.officer_id = o.id
    where ${which}`.execute(db)
  return rows.map(({ personId, ...row }) => ({ ...row, phone: row.phone && keys.open(row.phone, personId) }))
}
