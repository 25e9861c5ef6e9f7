import { createHash, randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { PlanDraft } from '../features/plan/draft/draft.ts'
import type { Refusal } from '../kernel/command.ts'
import type { Id, Sha256 } from '../kernel/kernel.ts'
import type { Sentence } from '../kernel/sentence.ts'
import { systemCode } from '../server/database/failure.ts'
import { keepFile } from '../server/files/keep-file.ts'
import { readArguments } from './arguments.ts'
import { type CliRefusal, cliSentence, importedLine } from './cli.texts.ts'
import { bothLanguages, type Installation, inInstallation } from './installation.ts'
import { type Io, say } from './io.ts'
import { USAGES } from './usages.ts'

/** Takes a document in as a draft that its owner then looks at and confirms. 0 taken in, 1 refused, 2 called wrongly. */
export async function planImport(argv: readonly string[], io: Io): Promise<number> {
  const args = readArguments(argv)
  const [file, ...more] = args?.given ?? []
  if (!args || args.as === null || file === undefined || more.length > 0)
    return say(io, cliSentence({ code: 'called-wrongly', usage: USAGES['plan import'] }), 2)
  const bytes = await readBytes(file)
  if ('code' in bytes) return say(io, cliSentence(bytes), 1)
  const asked = { name: path.basename(file), bytes: bytes.read, phone: args.as }
  const taken = await inInstallation(args.data, (installation) => takeIn(installation, asked))
  if ('sentences' in taken) return say(io, taken.sentences, 1)
  io.out(args.json ? `${JSON.stringify(taken)}\n` : `${importedLine(taken.tasks, taken.address)}\n`)
  return 0
}

async function readBytes(file: string): Promise<{ readonly read: Buffer } | CliRefusal> {
  try {
    return { read: await readFile(file) }
  } catch (fault) {
    const reason = systemCode(fault)
    if (reason === null) throw fault
    return { code: 'file-unreadable', path: file, reason }
  }
}

type Asked = { readonly name: string; readonly bytes: Buffer; readonly phone: string }
type Taken = {
  readonly draft: Id<'plan-draft'>
  readonly number: string | null
  readonly title: string | null
  readonly tasks: number
  readonly address: string
}
type Refused = { readonly sentences: readonly Sentence[] }

async function takeIn(installation: Installation, { name, bytes, phone }: Asked): Promise<Taken | Refused> {
  const officer = await installation.findOfficer(phone)
  if (!officer) return { sentences: [cliSentence({ code: 'no-such-officer', phone })] }
  const file = createHash('sha256').update(bytes).digest('hex') as Sha256
  const kept = await keepFile(installation.program, file, inOnePiece(bytes))
  if (!kept.ok) return refused(kept.refusals)
  const id = randomUUID() as Id<'plan-draft'>
  const refusals = await installation.ask(officer, 'plan.start-draft', { id, file, fileName: name })
  if (refusals.length > 0) return refused(refusals)
  const draft = await installation.world.drafts.findDraft(id)
  if (!draft) throw new Error('the draft that was taken in is not there')
  return takenAs(draft)
}

const refused = (refusals: readonly Refusal[]): Refused => ({ sentences: refusals.map(bothLanguages) })

async function* inOnePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

const takenAs = ({ id, content: { number, title, tasks } }: PlanDraft): Taken => ({
  draft: id,
  number,
  title,
  tasks: tasks.length,
  address: `/documents/drafts/${id}`,
})
