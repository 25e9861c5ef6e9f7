import { randomUUID } from 'node:crypto'
import { openBrowser } from '../test/browser-hand.ts'
import { asked } from '../test/build-town.ts'
import { drawWorkbook } from '../test/household-workbook.ts'
import { layTown, type RunningTown, serveTown } from '../test/running-town.ts'
import { wardWorkbook } from '../test/ward-workbook.ts'
import type { NamesakeRow } from '../src/features/household/list/household-list.ts'
import { NAME_BREAK, NAMES_AT_ONCE } from '../src/features/household/list/household-list.reads.ts'
import { byHead, namesakesOf, partsOf, sameAtFirst } from '../src/features/household/list/match-list.rules.ts'
import { openWorkbook } from '../src/browser/open-workbook.ts'
import { readList } from '../src/features/household/list/read-list.rules.ts'
import type { ReadHousehold } from '../src/features/household/list/read-list.ts'
import { day } from '../src/kernel/day.ts'
import { exampleTown } from '../src/kernel/example-town.ts'
import type { Id } from '../src/kernel/kernel.ts'
import { fold } from '../src/kernel/text.ts'
import type { BenchFigure } from './figure.ts'
import { openWire, type Wire } from './wire.ts'

const HOUSEHOLDS = 5000
const MEMBERS = 4
const LEAST_PER_S = 2000

const newId = <Kind extends string>() => randomUUID() as string as Id<Kind>
const ward = exampleTown.id<'area'>('ward')
const quarter = exampleTown.id<'area'>('quarter')

/** A workbook of 20,000 members: read, matched with the register, and taken through the door; then once more, when each household is known. */
export async function run(): Promise<readonly BenchFigure[]> {
  const { dataDir, erase } = await layTown()
  const town = await serveTown(dataDir)
  try {
    return [await take(town)]
  } finally {
    await town.stop()
    await erase()
  }
}

async function take({ port }: RunningTown): Promise<BenchFigure> {
  const browser = await openBrowser(port, 'hung')
  const wire = openWire(port, browser.cookie)
  const bytes = drawWorkbook(aWorkbook())
  const from = performance.now()
  const households = await readAgain(bytes)
  const read = performance.now()
  const first = await matchAndSend(wire, households, 2022)
  const taken = performance.now()
  const second = await matchAndSend(wire, households, 2023)
  const again = performance.now()
  wire.close()
  browser.close()
  if (first !== 0 || second !== HOUSEHOLDS) throw new Error(`${first} and ${second} of ${HOUSEHOLDS} were known`)
  const rate = (HOUSEHOLDS * MEMBERS) / ((taken - from) / 1000)
  return {
    bench: 'register.import_rows_per_s',
    value: Math.round(rate),
    unit: 'rows/s',
    better: 'higher',
    bar: LEAST_PER_S,
    ok: rate >= LEAST_PER_S,
    beside: {
      rows: HOUSEHOLDS * MEMBERS,
      read_ms: Math.round(read - from),
      taken_ms: Math.round(taken - read),
      known_taken_ms: Math.round(again - taken),
    },
  }
}

async function readAgain(bytes: Uint8Array): Promise<readonly ReadHousehold[]> {
  const opened = await openWorkbook(new Blob([bytes.slice()]))
  if (!opened.ok) throw new Error('the workbook is not read')
  const { households } = readList(opened.value, exampleTown.today)
  if (households.length !== HOUSEHOLDS) throw new Error(`${households.length} households were read`)
  return households
}

/** As the screen does it; how many the register knew. */
async function matchAndSend(wire: Wire, households: readonly ReadHousehold[], year: number): Promise<number> {
  const rows: NamesakeRow[] = []
  const names = [...new Set(households.map(nameOf))]
  for (let at = 0; at < names.length; at += NAMES_AT_ONCE) {
    const some = new URLSearchParams({ area: ward, names: names.slice(at, at + NAMES_AT_ONCE).join(NAME_BREAK) })
    const { status, body } = await wire.get(`/api/household.namesakes?${some}`)
    if (status !== 200) throw new Error(body)
    rows.push(...(JSON.parse(body) as { readonly namesakes: readonly NamesakeRow[] }).namesakes)
  }
  const register = byHead(rows)
  const decided = households.map((read) => {
    const namesakes = namesakesOf(read, quarter, register)
    return { read, area: quarter, is: sameAtFirst(namesakes) ?? ('new' as const) }
  })
  const decision = { number: `${year}/QĐ-UBND`, on: day(`${year}-12-20`), source: 'Tệp' }
  const list = { id: newId<'household-list'>(), area: ward, year, standard: 'vn-2022', ...decision }
  for (const part of partsOf(list, decided, {
    residence: 'urban',
    ids: { text: newId, household: newId, version: newId },
  })) {
    const { status, body } = await wire.post('/api/commands', { commands: [asked('household.take-list', part)] })
    if (status !== 200 || !body.includes('"accepted"')) throw new Error(body)
  }
  return decided.filter(({ is }) => is !== 'new').length
}

const nameOf = ({ members: [head] }: ReadHousehold) => fold(head?.name ?? '')

const aWorkbook = () =>
  wardWorkbook({
    listed: Array.from({ length: HOUSEHOLDS }, (_, at) => ({
      place: 'Khu phố 1',
      is: at % 3 === 0 ? 'Hộ nghèo' : 'Hộ cận nghèo',
      people: Array.from(
        { length: MEMBERS },
        (_member, member) =>
          [
            `${member === 0 ? 'Chủ' : 'Người'} Mẫu ${at} ${member}`,
            member === 0 ? 'Chủ hộ' : 'Con trai',
            `01/02/${1950 + (at % 40)}`,
            'Nam',
          ] as const,
      ),
      count: MEMBERS,
    })),
    leftPoverty: [],
    leftNearPoverty: [],
  })
