import { sql } from 'kysely'
import { yearOf } from '../../kernel/day.ts'
import { LOCKS } from '../../server/database/locks.ts'
import type { Db } from '../../server/db.ts'
import type { Certificate, CertificatePort, PublicCertificate } from './certificate.ts'
import { numberIn } from './certificate.rules.ts'

export const certificateStore = (db: Db): CertificatePort => ({
  listCertificates: async (of) => {
    const { rows } = await sql<Certificate>`
      select c.id, c.learner, c.number, c.code, c.issued_on,
        case when w.certificate is not null then jsonb_build_object('on', w.withdrawn_on, 'reason', r.text) end as withdrawal
      from certificate c left join certificate_withdrawal w on w.certificate = c.id left join personal_text r on r.id = w.reason_id
      where c.class = ${of} order by c.year, c.sequence`.execute(db)
    return rows
  },
  findCertificate: async (certificate) => {
    const { rows } = await sql<Found>`select c.class from certificate c where c.id = ${certificate}`.execute(db)
    return rows[0] ?? null
  },
  issue: async ({ class: of, form, certificates }, { unit, on, commandId }) => {
    await sql`select pg_advisory_xact_lock(${LOCKS.certificatesOfUnit}, hashtext(${unit}))`.execute(db)
    const year = yearOf(on)
    const { rows } = await sql<{ readonly last: number }>`
      select coalesce(max(c.sequence), 0) as last from certificate c where c.unit = ${unit} and c.year = ${year}`.execute(
      db,
    )
    const last = rows[0]?.last ?? 0
    const numbered = certificates.map((one, at) => {
      const sequence = last + at + 1
      return { ...one, sequence, number: numberIn(form, { sequence, year }) }
    })
    await sql`
      insert into certificate (id, command_id, class, learner, unit, year, sequence, form, number, code, issued_on, after)
      select n.id, ${commandId}, ${of}, n.learner, ${unit}, ${year}, n.sequence, ${form}, n.number, n.code, ${on},
        (select c.id from certificate c where c.learner = n.learner and not exists (select from certificate l where l.after = c.id))
      from jsonb_to_recordset(${JSON.stringify(numbered)}::jsonb) n(id uuid, learner uuid, code text, sequence int, number text)`.execute(
      db,
    )
  },
  withdraw: async (certificate, reason, { on, commandId }) => {
    const { numAffectedRows } = await sql`
      insert into certificate_withdrawal (certificate, command_id, withdrawn_on, reason_id)
      values (${certificate}, ${commandId}, ${on}, ${reason}) on conflict (certificate) do nothing`.execute(db)
    return numAffectedRows === 1n
  },
  lastForm: async (unit) => {
    const { rows } = await sql<{ readonly form: string }>`
      select c.form from certificate c where c.unit = ${unit} order by c.year desc, c.sequence desc limit 1`.execute(db)
    return rows[0]?.form ?? null
  },
  findPublic: async (code) => {
    const { rows } = await sql<PublicCertificate>`
      select p.name, t.title, c.issued_on, w.withdrawn_on,
        (select jsonb_build_object('from', min(s->>'on'), 'to', max(s->>'on')) from jsonb_array_elements(t.sessions) s) as held
      from certificate c join standing_class(null) t on t.class = c.class join learner l on l.id = c.learner
      left join learner_person p on p.id = l.person_id left join certificate_withdrawal w on w.certificate = c.id
      where c.code = ${code}`.execute(db)
    return rows[0] ?? null
  },
})

type Found = NonNullable<Awaited<ReturnType<CertificatePort['findCertificate']>>>
