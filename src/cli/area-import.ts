import type { NationalRefusal } from '../features/area/national/national.ts'
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
  const wished = await listWished(args.province)
  if (wished.length === 0) return say(io, bothLanguages(unknownProvince(args.province)), 1)
  return inInstallation(args.data, async ({ ask }) => {
    let exit = 0
    for (const one of wished) {
      const refusals = await ask(FOUNDER, 'area.load-list', { province: one.code, list: LIST_VERSION })
      if (refusals.length > 0) exit = say(io, [{ vi: one.name, en: one.name }, ...refusals.map(bothLanguages)], 1)
      else io.out(lineOf(one, args.json))
      await io.drained()
    }
    return exit
  })
}

function lineOf({ code, name, communes }: Listed, json: boolean): string {
  return `${json ? JSON.stringify({ code, name, communes: communes.length }) : loadedLine(code, name, communes.length)}\n`
}

type Listed = Awaited<ReturnType<typeof nationalList.listProvinces>>[number]

const listWished = async (province: string) =>
  (await nationalList.listProvinces()).filter(({ code }) => province === 'all' || code === province)

const unknownProvince = (province: string): NationalRefusal => ({ code: 'province-unknown', province })
