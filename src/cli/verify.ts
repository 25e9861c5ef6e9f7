import { parseArgs } from 'node:util'
import { type Verified, verify } from '../server/audit/verify.ts'
import { sealAt } from '../server/audit/seal.ts'
import { verifiedSentences, knownSentence } from '../server/audit/verify.texts.ts'
import { cliSentence } from './cli.texts.ts'
import { inInstallation } from './installation.ts'
import { type Io, say } from './io.ts'
import { USAGES } from './usages.ts'

/**
 * Computes every seal anew. `--known`: a block and its hash as an earlier run printed it and somebody kept it elsewhere; who writes the whole
 * chain anew cannot write that anew. 0 all holds, 1 something is broken, 2 called wrongly.
 */
export async function verifyChain(argv: readonly string[], io: Io): Promise<number> {
  const asked = readAsked(argv)
  if (!asked) return say(io, cliSentence({ code: 'called-wrongly', usage: USAGES.verify }), 2)
  const { json, known } = asked
  return inInstallation(asked.data, async ({ program }) => {
    const found = await verify(program.db)
    const isKnown = known === null || (await sealAt(program.db, known.block)) === known.hash
    if (json) io.out(`${JSON.stringify({ ...found, known: isKnown })}\n`)
    else tell(io, found, isKnown ? null : known)
    return found.broken === null && isKnown ? 0 : 1
  })
}

/** `missed`: the block that bears another hash than was kept. */
function tell(io: Io, found: Verified, missed: Known | null) {
  for (const { vi, en } of verifiedSentences(found)) io.out(`${vi}\n${en}\n`)
  if (missed !== null) say(io, knownSentence(missed.block), 1)
}

type Known = { readonly block: number; readonly hash: string }
type Asked = { readonly json: boolean; readonly data: string | null; readonly known: Known | null }

function readAsked(argv: readonly string[]): Asked | null {
  try {
    const { positionals, values } = parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true })
    const [, block, hash] = /^(\d{1,9}):([0-9a-f]{64})$/.exec(values.known ?? '') ?? []
    if (positionals.length > 0 || (values.known !== undefined && hash === undefined)) return null
    const known = block !== undefined && hash !== undefined ? { block: Number(block), hash } : null
    return { json: values.json, data: values.data ?? null, known }
  } catch (fault) {
    if (fault instanceof TypeError) return null
    throw fault
  }
}

const OPTIONS = {
  json: { type: 'boolean', default: false },
  data: { type: 'string' },
  known: { type: 'string' },
} as const
