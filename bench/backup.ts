import { randomBytes } from 'node:crypto'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { makeKey } from '../src/server/backup/sealing.ts'
import { writeBackup } from '../src/server/backup/write-backup.ts'
import { keepFile } from '../src/server/files/keep-file.ts'
import { findIdentity } from '../src/server/identity.ts'
import { openProgram, type Program } from '../src/server/program.ts'
import { layTown } from '../test/running-town.ts'
import { sha256Of } from '../test/town-files.ts'
import { inOnePiece } from '../test/build-town.ts'
import type { BenchFigure } from './figure.ts'

const BAR = 20
const RECORDS = 400_000
const FILES = 60
const FILE_BYTES = 1_000_000

/** A backup of records and stored files, from its beginning until it is sealed and on the disk: what it holds, by the second. */
export async function run(): Promise<readonly BenchFigure[]> {
  const { dataDir, erase } = await layTown(fill)
  const program = await openProgram(dataDir, {})
  try {
    const { owner } = program.database
    const source = { owner, files: program.files, dataDir, identity: await findIdentity(owner, dataDir) }
    const file = path.join(dataDir, 'bench.age')
    const begun = performance.now()
    const made = await writeBackup(source, { file, sealer: await makeKey(), askedBy: 'command-line' })
    const seconds = (performance.now() - begun) / 1000
    const value = rounded(made.bytes / 1e6 / seconds)
    const beside = {
      MB: rounded(made.bytes / 1e6),
      sealedMB: rounded((await stat(file)).size / 1e6),
      rows: made.rows,
      files: made.files,
    }
    return [{ bench: 'backup.mb_per_s', value, unit: 'MB/s', better: 'higher', bar: BAR, ok: value >= BAR, beside }]
  } finally {
    await program.stop()
    await erase()
  }
}

async function fill(program: Program) {
  await program.database.owner.query(
    `insert into personal_text (id, text)
     select gen_random_uuid(), 'Tổ dân phố số ' || n || ' họp, có ' || n % 90 || ' người dự; ý kiến: ' || md5(n::text) || md5((n + 1)::text)
     from generate_series(1, $1) n`,
    [RECORDS],
  )
  for (let i = 0; i < FILES; i += 1) {
    const text = Buffer.from(randomBytes((FILE_BYTES * 3) / 4).toString('base64'))
    await keepFile(program, sha256Of(text), inOnePiece(text))
  }
}

const rounded = (value: number) => Math.round(value * 10) / 10
