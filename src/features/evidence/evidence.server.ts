import { sql } from 'kysely'
import type { Id } from '../../kernel/kernel.ts'
import { type Db, wasWritten } from '../../server/db.ts'
import { LOCKS } from '../../server/database/locks.ts'
import type { EvidencePort, EvidenceRow, StoredFile } from './evidence.ts'

type Tables = {
  storedFile: StoredFile
  evidence: {
    readonly id: Id<'evidence'>
    readonly commandId: Id<'command'>
    readonly subject: Id<'subject'>
    readonly file: string
    readonly fileName: string
    readonly kind: string
    readonly mediaType: string
    readonly bytes: number
    readonly captionId: Id<'personal-text'> | null
  }
  evidenceReturn: { readonly evidenceId: Id<'evidence'>; readonly commandId: Id<'command'> }
}

export function evidenceStore(base: Db): EvidencePort {
  const db = base.withTables<Tables>()
  const findFile: EvidencePort['findFile'] = async (file) =>
    (await db
      .selectFrom('storedFile')
      .select(['sha256', 'bytes', 'mediaType'])
      .where('sha256', '=', file)
      .executeTakeFirst()) ?? null
  return {
    findFile,
    addEvidence: async ({ id, subject, file, fileName, caption }, kind, commandId) => {
      const stored = await findFile(file)
      if (!stored) throw new Error(`file ${file} is not kept`)
      const values = {
        id,
        commandId,
        subject,
        file,
        fileName,
        kind,
        mediaType: stored.mediaType,
        bytes: stored.bytes,
        captionId: caption?.personalId ?? null,
      }
      // One subject's evidence is added one at a time: the same photo sent twice stands once.
      await sql`select pg_advisory_xact_lock(${LOCKS.evidenceOfSubject}, hashtext(${subject}))`.execute(db)
      const there = await listRows(base, [subject])
      if (there.some((row) => row.file === file)) return false
      return wasWritten(await db.insertInto('evidence').values(values).executeTakeFirstOrThrow())
    },
    listEvidence: (subjects) => listRows(base, subjects),
    findEvidence: async (evidence) => {
      const row = await db.selectFrom('evidence').select('subject').where('id', '=', evidence).executeTakeFirst()
      return row ? ((await listRows(base, [row.subject])).find(({ id }) => id === evidence) ?? null) : null
    },
    takeBack: async (evidenceId, commandId) =>
      wasWritten(
        await db
          .insertInto('evidenceReturn')
          .values({ evidenceId, commandId })
          .onConflict((conflict) => conflict.column('evidenceId').doNothing())
          .executeTakeFirstOrThrow(),
      ),
  }
}

async function listRows(db: Db, subjects: readonly Id<'subject'>[]): Promise<readonly EvidenceRow[]> {
  const { rows } = await sql<EvidenceRow>`
    select e.id, e.subject, e.file, e.file_name, e.kind, e.media_type, e.bytes, t.text as caption, k.kept_at as added_at
    from standing_evidence(null) e
    join kept_command k on k.id = e.command_id
    left join personal_text t on t.id = e.caption_id
    where e.subject = any(${subjects}::uuid[])
    order by k.kept_at, e.id`.execute(db)
  return rows
}
