import { changeKey } from '../server/personal/key-change.ts'
import { readArguments } from './arguments.ts'
import { cliSentence, keyChanged } from './cli.texts.ts'
import { inInstallation } from './installation.ts'
import { type Io, say } from './io.ts'
import { USAGES } from './usages.ts'

/** A new key for what is sealed in the database. Broken off, it is called again. 0 done, 2 called wrongly. */
export async function rotateKey(argv: readonly string[], io: Io): Promise<number> {
  const args = readArguments(argv)
  if (!args || args.as !== null || args.given.length > 0)
    return say(io, cliSentence({ code: 'called-wrongly', usage: USAGES['rotate-key'] }), 2)
  return inInstallation(args.data, async ({ program }) => {
    const sealed = await changeKey(program.db, program.door.surroundings.personalKeys)
    const { vi, en } = keyChanged(sealed)
    io.out(args.json ? `${JSON.stringify({ sealed })}\n` : `${vi}\n${en}\n`)
    return 0
  })
}
