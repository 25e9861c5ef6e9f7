import { LIST_VERSION, nationalList } from '../features/area/national/national.server.ts'
import { FOUNDER } from '../server/signin/first-administrator.ts'
import { readArguments } from './arguments.ts'
import { cliSentence, loadedLine } from './cli.texts.ts'
import { bothLanguages, inInstallation } from './installation.ts'
import { type Io, say } from './io.ts'
import { USAGES } from './usages.ts'

/**
 * Loads one province of the national list, or all of them one after the other, in the founder's name; each is said as it is done,
 * and one that is refused keeps no other out. 0 all loaded, 1 some refused, 2 called wrongly.
 */
export async function areaImport(argv: readonly string[], io: Io): Promise<number> {
  const args = readArguments(argv)
  if (!args || args.province === null || args.as !== null || args.given.length > 0)
    return say(io, cliSentence({ code: 'called-wrongly', usage: USAGES['area import'] }), 2)
  const { province, json } = args
  const all = await nationalList.listProvinces()
  const wished = province === 'all' ? all : all.filter(({ code }) => code === province)
  if (wished.length === 0) return say(io, bothLanguages({ code: 'province-unknown', province } as never), 1)
  return inInstallation(args.data, async ({ ask }) => {
    let exit = 0
    for (const { code, name, communes } of wished) {
      const refusals = await ask(FOUNDER, 'area.load-list', { province: code, list: LIST_VERSION })
      if (refusals.length > 0) exit = say(io, [{ vi: name, en: name }, ...refusals.map(bothLanguages)], 1)
      else
        io.out(
          json
            ? `${JSON.stringify({ code, name, communes: communes.length })}\n`
            : `${loadedLine(code, name, communes.length)}\n`,
        )
      await io.drained()
    }
    return exit
  })
}
