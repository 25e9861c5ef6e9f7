import { sql } from 'kysely'
import type { EvidenceRefusal, StoredFile } from '../../features/evidence/evidence.ts'
import type { Result, Sha256 } from '../../kernel/kernel.ts'
import type { Db } from '../db.ts'
import type { FileStore } from './file-store.ts'

/** Takes a file and notes it in the register of files, so that commands may refer to it. The same file twice is one file. */
export async function keepFile(
  { db, files }: { readonly db: Db; readonly files: FileStore },
  expected: Sha256,
  bytes: AsyncIterable<Uint8Array>,
): Promise<Result<StoredFile, EvidenceRefusal>> {
  const taken = await files.take(expected, bytes)
  if (taken.ok) await noteFile(db, taken.value)
  return taken
}

async function noteFile(db: Db, { sha256, bytes, mediaType }: StoredFile) {
  await sql`insert into stored_file (sha256, bytes, media_type) values (${sha256}, ${bytes}, ${mediaType}) on conflict (sha256) do nothing`.execute(
    db,
  )
}
