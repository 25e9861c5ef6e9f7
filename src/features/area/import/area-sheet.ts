import { addDays, day, dayOf, type LocalDate, parseDay } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/kernel.ts'
import { fold } from '../../../kernel/text.ts'
import type { Area, AreaKind, AreaRefusal } from '../area.ts'
import { checkArea, isNational, openRivals } from '../area.rules.ts'

/** The columns of a table of neighbourhoods and sites, in the order of the sample. */
export const SHEET_COLUMNS = ['code', 'name', 'kind', 'parent', 'from', 'to'] as const
export type SheetColumn = (typeof SHEET_COLUMNS)[number]

/** Why a cell is not taken; what the rules of areas say against a row is said of its name or its code. */
export type CellFault =
  | { readonly code: 'cell-empty' }
  | { readonly code: 'cell-too-long' }
  | { readonly code: 'kind-unread' }
  | { readonly code: 'parent-not-found' }
  | { readonly code: 'parent-not-clear' }
  | { readonly code: 'day-unread' }
  | AreaRefusal

/** A row of the table: the area it says, or what is wrong in which cells. `line`: as a person counts, the head is 1. */
export type SheetLine = {
  readonly line: number
  readonly cells: Readonly<Record<SheetColumn, string>>
  readonly area: Area | null
  readonly faults: readonly { readonly column: SheetColumn; readonly fault: CellFault }[]
}

/** What rows are read by: the areas that stand, the first day of rows without one, and ids for new areas. */
export type SheetReading = {
  readonly areas: readonly Area[]
  readonly from: LocalDate
  readonly newId: () => Id<'area'>
}

/** Reads a table of areas below communes; a row may lie in one of an earlier row. Wrong rows keep nobody else out. */
export function readAreaSheet(rows: readonly (readonly string[])[], reading: SheetReading): readonly SheetLine[] {
  const [head = []] = rows
  const columns = columnsOf(head)
  const places = openPlaces(reading.areas)
  const lines = rows.slice(columns ? 1 : 0).map((row, i) => {
    const cells = cellsOf(row, columns ?? SHEET_COLUMNS)
    const read = readLine({ line: i + (columns ? 2 : 1), cells }, { ...reading, places })
    if (read.area) places.add(read.area)
    return read
  })
  return withRules(lines, reading.areas)
}

type Columns = readonly (SheetColumn | null)[]

/** The columns that a head names, in any order; null when the first row is no head. */
function columnsOf(head: readonly string[]): Columns | null {
  const columns = head.map((title) => COLUMN_NAMES[fold(title)] ?? null)
  return columns.includes('name') ? columns : null
}

const COLUMN_NAMES: Readonly<Record<string, SheetColumn>> = {
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
}

function cellsOf(row: readonly string[], columns: Columns): SheetLine['cells'] {
  const cell = (column: SheetColumn) => row[columns.indexOf(column)] ?? ''
  return {
    code: cell('code'),
    name: cell('name'),
    kind: cell('kind'),
    parent: cell('parent'),
    from: cell('from'),
    to: cell('to'),
  }
}

type Line = Pick<SheetLine, 'line' | 'cells'>
type Fault = SheetLine['faults'][number]
/** What a cell says, or why not. */
type Read<T> = { readonly value: T } | { readonly fault: CellFault }

function readLine(
  { line, cells }: Line,
  { from, newId, places }: SheetReading & { readonly places: Places },
): SheetLine {
  const read = {
    code: wordsIn(cells.code, 20),
    name: wordsIn(cells.name, 200),
    kind: given(kindOf(cells), { code: 'kind-unread' }),
    parent: placeIn(places.find(cells.parent)),
    from: cells.from === '' ? { value: from } : given(dayIn(cells.from, from), { code: 'day-unread' }),
    to: cells.to === '' ? { value: null } : given<LocalDate | null>(dayIn(cells.to, from), { code: 'day-unread' }),
  } as const satisfies Readonly<Record<SheetColumn, Read<unknown>>>
  const faults = SHEET_COLUMNS.flatMap((column): readonly Fault[] => {
    const one = read[column]
    return 'fault' in one ? [{ column, fault: one.fault }] : []
  })
  return { line, cells, area: areaOf(newId(), read), faults }
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

function wordsIn(cell: string, most: number): Read<string> {
  if (cell === '') return { fault: { code: 'cell-empty' } }
  return cell.length > most ? { fault: { code: 'cell-too-long' } } : { value: cell }
}

const given = <T>(value: T | null, fault: CellFault): Read<T> => (value === null ? { fault } : { value })

function placeIn([place, ...more]: readonly Area[]): Read<Id<'area'>> {
  if (!place) return { fault: { code: 'parent-not-found' } }
  return more.length > 0 ? { fault: { code: 'parent-not-clear' } } : { value: place.id }
}

/** The kind that the cell says, or the name where the cell is empty. A table adds neither communes nor what lies above them. */
function kindOf({ kind, name }: SheetLine['cells']): AreaKind | null {
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

/** `15/9/2024`, or the number that Excel has for a day. */
function dayIn(cell: string, from: LocalDate): LocalDate | null {
  if (/^\d{5}$/.test(cell)) return addDays(EXCEL_DAY_61, Number(cell) - 61)
  const iso = /^(\d{4})-(\d{2})-(\d{2})/.exec(cell)
  return iso ? dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3])) : parseDay(cell, Number(from.slice(0, 4)))
}
/** Its earlier days are one too many: it counts a 29/2/1900. */
const EXCEL_DAY_61 = day('1900-03-01')

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
function withRules(lines: readonly SheetLine[], standing: readonly Area[]): readonly SheetLine[] {
  const register = openRivals(standing)
  return lines.map((line) => {
    if (line.area === null) return line
    const refusals = [...checkArea(line.area), ...register.against(line.area, null)]
    if (refusals.length === 0) register.add(line.area)
    return judged(line, refusals)
  })
}

const judged = (line: SheetLine, refusals: readonly AreaRefusal[]): SheetLine =>
  refusals.length === 0
    ? line
    : { ...line, area: null, faults: refusals.map((fault) => ({ column: COLUMN_OF[fault.code] ?? 'name', fault })) }

const COLUMN_OF: Readonly<Record<string, SheetColumn>> = {
  'area-code-taken': 'code',
  'area-ends-before-it-begins': 'to',
}
