import { readArguments } from './arguments.ts'
import { cliSentence, NO_PLANS, planLine } from './cli.texts.ts'
import { inInstallation } from './installation.ts'
import { type Io, say } from './io.ts'
import { USAGES } from './usages.ts'

/** The plans of the installation. 0 listed, 2 called wrongly. */
export async function planList(argv: readonly string[], io: Io): Promise<number> {
  const args = readArguments(argv)
  if (!args || args.given.length > 0 || args.as !== null)
    return say(io, cliSentence({ code: 'called-wrongly', usage: USAGES['plan list'] }), 2)
  const plans = await inInstallation(args.data, ({ world }) => world.plans.listPlans())
  if (args.json) io.out(`${JSON.stringify({ plans })}\n`)
  else io.out(plans.length > 0 ? `${plans.map(planLine).join('\n')}\n` : `${NO_PLANS.vi}\n${NO_PLANS.en}\n`)
  return 0
}
