import type { LocalDate } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/kernel.ts'
import {
  type CellRead,
  dayIn,
  faultsIn,
  given,
  type PlainFault,
  type RawLine,
  rawLines,
  type SheetColumns,
  type SheetLine,
  wordsIn,
} from '../../../kernel/sheet-lines.ts'
import { fold } from '../../../kernel/text.ts'
import type { Area, AreaKind, AreaRefusal } from '../area.ts'
import { checkArea, isNational, openRivals } from '../area.rules.ts'

/** The columns of a table of neighbourhoods and sites, in the order of the sample. */
export const AREA_COLUMNS = ['code', 'name', 'kind', 'parent', 'from', 'to'] as const
export type AreaColumn = (typeof AREA_COLUMNS)[number]

/** Why a cell is not taken; what the rules of areas say against a row is said of its name or its code. */
export type AreaCellFault =
  | PlainFault
  | { readonly code: 'kind-unread' }
  | { readonly code: 'parent-not-found' }
  | { readonly code: 'parent-not-clear' }
  | AreaRefusal

export type AreaLine = SheetLine<AreaColumn, Area, AreaCellFault>

/** What rows are read by: the areas that stand, the first day of rows without one, and ids for new areas. */
export type SheetReading = {
  readonly areas: readonly Area[]
  readonly from: LocalDate
  readonly newId: () => Id<'area'>
}

/** Reads a table of areas below communes; a row may lie in one of an earlier row. Wrong rows keep nobody else out. */
export function readAreaSheet(rows: readonly (readonly string[])[], reading: SheetReading): readonly AreaLine[] {
  const places = openPlaces(reading.areas)
  const lines = rawLines(rows, COLUMNS).map((raw) => {
    const read = readLine(raw, { ...reading, places })
    if (read.value) places.add(read.value)
    return read
  })
  return withRules(lines, reading.areas)
}

const COLUMNS: SheetColumns<AreaColumn> = {
  order: AREA_COLUMNS,
  head: 'name',
  titles: {
    ma: 'code',
    'ma dia ban': 'code',
    code: 'code',
    ten: 'name',
    'ten dia ban': 'name',
    'khu pho, ap': 'name',
    name: 'name',
    loai: 'kind',
    kind: 'kind',
    thuoc: 'parent',
    'truc thuoc': 'parent',
    'phuong, xa': 'parent',
    'belongs to': 'parent',
    'tu ngay': 'from',
    from: 'from',
    'den ngay': 'to',
    to: 'to',
  },
}

type Read<T> = CellRead<T, AreaCellFault>

function readLine(
  { line, cells }: RawLine<AreaColumn>,
  { from, newId, places }: SheetReading & { readonly places: Places },
): AreaLine {
  const year = Number(from.slice(0, 4))
  const read = {
    code: wordsIn(cells.code, 20),
    name: wordsIn(cells.name, 200),
    kind: given(kindOf(cells), { code: 'kind-unread' } as const),
    parent: placeIn(places.find(cells.parent)),
    from: dayIn(cells.from, { empty: from, year }),
    to: dayIn(cells.to, { empty: null, year }),
  } as const satisfies Readonly<Record<AreaColumn, Read<unknown>>>
  return { line, cells, value: areaOf(newId(), read), faults: faultsIn<AreaColumn, AreaCellFault>(AREA_COLUMNS, read) }
}

type ReadCells = {
  readonly code: Read<string>
  readonly name: Read<string>
  readonly kind: Read<AreaKind>
  readonly parent: Read<Id<'area'>>
  readonly from: Read<LocalDate>
  readonly to: Read<LocalDate | null>
}

function areaOf(id: Id<'area'>, { code, name, kind, parent, from, to }: ReadCells): Area | null {
  if ('fault' in code || 'fault' in name || 'fault' in kind) return null
  if ('fault' in parent || 'fault' in from || 'fault' in to) return null
  const [validFrom, validTo] = [from.value, to.value]
  return { id, code: code.value, name: name.value, kind: kind.value, parent: parent.value, validFrom, validTo }
}

function placeIn([place, ...more]: readonly Area[]): Read<Id<'area'>> {
  if (!place) return { fault: { code: 'parent-not-found' } }
  return more.length > 0 ? { fault: { code: 'parent-not-clear' } } : { value: place.id }
}

/** The kind that the cell says, or the name where the cell is empty. A table adds neither communes nor what lies above them. */
function kindOf({ kind, name }: AreaLine['cells']): AreaKind | null {
  const words = fold(kind === '' ? name : kind)
  const found = KIND_WORDS.find(([word]) => words === word || words.startsWith(`${word} `))?.[1] ?? null
  return found !== null && isNational(found) ? null : found
}

const KIND_WORDS: readonly (readonly [string, AreaKind])[] = [
  ['khu pho', 'quarter'],
  ['to dan pho', 'quarter'],
  ['quarter', 'quarter'],
  ['ap', 'hamlet'],
  ['thon', 'hamlet'],
  ['ban', 'hamlet'],
  ['hamlet', 'hamlet'],
  ['cho', 'market'],
  ['market', 'market'],
  ['nha van hoa', 'culture-house'],
  ['culture house', 'culture-house'],
  ['truong', 'school'],
  ['school', 'school'],
  ['tram y te', 'clinic'],
  ['clinic', 'clinic'],
  ['duong', 'street'],
  ['tuyen duong', 'street'],
  ['street', 'street'],
]

/** Areas by code and by name, with or without the commune behind a comma. */
function openPlaces(areas: readonly Area[]) {
  const byWords = new Map<string, Area[]>()
  const names = new Map(areas.map(({ id, name }) => [id, name]))
  const put = (words: string, area: Area) => {
    const known = byWords.get(fold(words))
    if (known) known.push(area)
    else byWords.set(fold(words), [area])
  }
  const add = (area: Area) => {
    names.set(area.id, area.name)
    for (const words of wordsOf(area, names)) put(words, area)
  }
  for (const area of areas) add(area)
  return { add, find: (words: string): readonly Area[] => (words === '' ? [] : (byWords.get(fold(words)) ?? [])) }
}

function wordsOf({ code, name, parent }: Area, names: ReadonlyMap<Id<'area'>, string>): ReadonlySet<string> {
  const above = parent === null ? null : (names.get(parent) ?? null)
  return new Set([name, ...(code === null ? [] : [code]), ...(above === null ? [] : [`${name}, ${above}`])])
}

type Places = ReturnType<typeof openPlaces>

/** The rules of areas, row by row: of two that are in each other's way the later one is wrong. */
function withRules(lines: readonly AreaLine[], standing: readonly Area[]): readonly AreaLine[] {
  const register = openRivals(standing)
  return lines.map((line) => {
    if (line.value === null) return line
    const refusals = [...checkArea(line.value), ...register.against(line.value, null)]
    if (refusals.length === 0) register.add(line.value)
    return judged(line, refusals)
  })
}

const judged = (line: AreaLine, refusals: readonly AreaRefusal[]): AreaLine =>
  refusals.length === 0
    ? line
    : { ...line, value: null, faults: refusals.map((fault) => ({ column: COLUMN_OF[fault.code] ?? 'name', fault })) }

const COLUMN_OF: Readonly<Record<string, AreaColumn>> = {
  'area-code-taken': 'code',
  'area-ends-before-it-begins': 'to',
}
