import { rightsPage } from '../commands/rights-table.ts'
import { readArguments } from './arguments.ts'
import { cliSentence } from './cli.texts.ts'
import { type Io, say } from './io.ts'
import { USAGES } from './usages.ts'

/** The table of roles, commands and reads. 0 written, 2 called wrongly. */
export async function rights(argv: readonly string[], io: Io): Promise<number> {
  const args = readArguments(argv)
  if (!args || args.given.length > 0 || args.as !== null)
    return say(io, cliSentence({ code: 'called-wrongly', usage: USAGES.rights }), 2)
  io.out(rightsPage())
  return 0
}
