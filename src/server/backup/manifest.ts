import * as z from 'zod/mini'
import { BackupFailed } from './failure.ts'

/** How the files of an archive are laid out. Raised when a program of before could no longer read it. */
const FORMAT = 'chung-tay-backup'
const VERSION = 1

const Table = z.object({ name: z.string(), columns: z.array(z.string()).check(z.minLength(1)) })

/** The first file: what the archive is, of whom, and what it holds, so that it can be read in a hundred years. */
const Manifest = z.object({
  format: z.literal(FORMAT),
  version: z.int(),
  madeAt: z.string(),
  postgres: z.string(),
  server: z.object({ epoch: z.uuid(), number: z.int(), publicKey: z.string() }),
  /** The schema: the migrations that made it, with the SHA-256 of each file. */
  migrations: z.array(z.object({ name: z.string(), sha256: z.string() })),
  /** In the order in which they are loaded: what a row refers to comes before it. */
  tables: z.array(Table),
  /** Numbers that the database gives out: name of the sequence, and the last one given (null: none yet). */
  sequences: z.array(z.object({ name: z.string(), last: z.nullable(z.int()) })),
  /** Tables that stay behind, with nothing of them in the archive. */
  leftBehind: z.array(z.string()),
})
export type Manifest = z.infer<typeof Manifest>
export type BackedTable = z.infer<typeof Table>

/** What a table was, to be compared: rows, and bytes and SHA-256 of its text. */
const Counted = z.object({ name: z.string(), rows: z.int(), bytes: z.int(), sha256: z.string() })
/** The last file: without it the archive is not whole. */
const Ending = z.object({
  tables: z.array(Counted),
  files: z.object({ count: z.int(), bytes: z.int() }),
  /** Stored files that were not there, or were not what their name says, when the backup was made. */
  lost: z.array(z.string()),
  secrets: z.array(z.string()),
})
export type Ending = z.infer<typeof Ending>
export type CountedTable = z.infer<typeof Counted>

/** Names of the files in the archive, in this order. */
export const NAMES = {
  manifest: 'manifest.json',
  /** `tables/0007-work_record/00001.gz`: pieces of the text of COPY, each compressed; together one gzip. */
  tablePiece: (place: number, table: string, piece: number) =>
    `${tableFolder(place, table)}${String(piece).padStart(5, '0')}.gz`,
  file: (sha256: string) => `files/${sha256}`,
  secret: (name: string) => `secret/${name}`,
  ending: 'end.json',
} as const

export const tableFolder = (place: number, table: string) =>
  `tables/${String(place).padStart(4, '0')}-${table.slice(0, 63)}/`

export const writeManifest = (content: Omit<Manifest, 'format' | 'version'>) =>
  asJson({ format: FORMAT, version: VERSION, ...content })

export const writeEnding = (ending: Ending) => asJson(ending)

/** Throws `BackupFailed`: it is none of ours, or one of a program that came later. */
export function readManifest(content: Uint8Array): Manifest {
  const json = parsed(content) as { readonly format?: unknown; readonly version?: unknown } | null
  if (json?.format !== FORMAT) throw new BackupFailed('not-a-backup', '')
  if (json.version !== VERSION) throw new BackupFailed('other-format', String(json.version))
  const manifest = Manifest.safeParse(json)
  if (!manifest.success) throw new BackupFailed('damaged', NAMES.manifest)
  return manifest.data
}

export function readEnding(content: Uint8Array): Ending {
  const ending = Ending.safeParse(parsed(content))
  if (!ending.success) throw new BackupFailed('damaged', NAMES.ending)
  return ending.data
}

const asJson = (content: unknown) => Buffer.from(`${JSON.stringify(content, null, 1)}\n`)

function parsed(content: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(content).toString('utf8'))
  } catch (fault) {
    if (fault instanceof SyntaxError) return null
    throw fault
  }
}
