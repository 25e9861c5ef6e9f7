import { FOUNDER } from '../server/signin/first-administrator.ts'
import { readArguments } from './arguments.ts'
import { cliSentence, resetLine } from './cli.texts.ts'
import { bothLanguages, inInstallation } from './installation.ts'
import { type Io, say } from './io.ts'
import { USAGES } from './usages.ts'

/** The rescue of who lost his phone and his codes where nobody else looks after him. 0 done, 1 refused, 2 called wrongly. */
export async function officerReset(argv: readonly string[], io: Io): Promise<number> {
  const args = readArguments(argv)
  const [phone, ...more] = args?.given ?? []
  if (!args || args.as !== null || phone === undefined || more.length > 0)
    return say(io, cliSentence({ code: 'called-wrongly', usage: USAGES['officer reset-second-factor'] }), 2)
  return inInstallation(args.data, async ({ findOfficer, ask }) => {
    const officer = await findOfficer(phone)
    if (!officer) return say(io, cliSentence({ code: 'no-such-officer', phone }), 1)
    const refusals = await ask(FOUNDER, 'staff.reset-second-factor', { officer: officer.id })
    if (refusals.length > 0) return say(io, refusals.map(bothLanguages), 1)
    io.out(args.json ? `${JSON.stringify({ officer: officer.id })}\n` : `${resetLine(officer.name)}\n`)
    return 0
  })
}
