import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type { Id, Sha256 } from '../kernel/kernel.ts'
import { FOUNDER } from '../server/signin/first-administrator.ts'
import { readArguments } from './arguments.ts'
import { cliSentence, linkLine } from './cli.texts.ts'
import { bothLanguages, inInstallation } from './installation.ts'
import { type Io, say } from './io.ts'
import { USAGES } from './usages.ts'

/**
 * The administrator's rescue: whoever may run a program on the server lets somebody set a new password. It goes through the
 * door in the founder's name, so that it stands among the kept commands. 0 made, 1 refused, 2 called wrongly.
 */
export async function officerLink(argv: readonly string[], io: Io): Promise<number> {
  const args = readArguments(argv)
  const [phone, ...more] = args?.given ?? []
  if (!args || args.as !== null || phone === undefined || more.length > 0)
    return say(io, cliSentence({ code: 'called-wrongly', usage: USAGES['officer link'] }), 2)
  const token = randomBytes(32).toString('base64url')
  const tokenHash = createHash('sha256').update(token).digest('hex') as Sha256
  return inInstallation(args.data, async ({ findOfficer, ask }) => {
    const officer = await findOfficer(phone)
    if (!officer) return say(io, cliSentence({ code: 'no-such-officer', phone }), 1)
    const link = { id: randomUUID() as Id<'access-link'>, officer: officer.id, tokenHash }
    const refusals = await ask(FOUNDER, 'staff.send-access-link', link)
    if (refusals.length > 0) return say(io, refusals.map(bothLanguages), 1)
    const address = `/first-access#${token}`
    io.out(
      args.json
        ? `${JSON.stringify({ officer: officer.id, name: officer.name, address })}\n`
        : `${linkLine(officer.name, address)}\n`,
    )
    return 0
  })
}
