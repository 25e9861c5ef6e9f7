import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { sentence } from '../commands/sentences.ts'
import type { Sha256 } from '../kernel/kernel.ts'
import { keepFile } from '../server/files/keep-file.ts'
import type { Program } from '../server/program.ts'

/** Puts a file of the demo into the store; answers its name. A refusal is a mistake of the demo and throws. */
export async function keepBytes(program: Program, bytes: Buffer): Promise<Sha256> {
  const sha256 = createHash('sha256').update(bytes).digest('hex') as Sha256
  const kept = await keepFile(program, sha256, Readable.from([bytes]))
  if (!kept.ok) throw new Error(kept.refusals.map((refusal) => sentence(refusal, 'vi')).join(' '))
  return sha256
}
