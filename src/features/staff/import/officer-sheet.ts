import type { Officer, Role } from '../../../kernel/command.ts'
import type { LocalDate } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/kernel.ts'
import {
  type CellRead,
  dayIn,
  faultsIn,
  type PlainFault,
  type RawLine,
  rawLines,
  type SheetColumns,
  type SheetLine,
  wordsIn,
} from '../../../kernel/sheet-lines.ts'
import { fold } from '../../../kernel/text.ts'
import { mayGive, phoneDigits } from '../staff.rules.ts'
import { type NewOfficer, type OfficerRow, ROLES, type Unit } from '../staff.ts'
import { roleNames } from '../staff.texts.ts'

/** The columns of a table of officers, in the order of the sample. */
export const OFFICER_COLUMNS = ['name', 'phone', 'unit', 'roles', 'from'] as const
export type OfficerColumn = (typeof OFFICER_COLUMNS)[number]

export type OfficerCellFault =
  | PlainFault
  | { readonly code: 'phone-not-read' }
  | { readonly code: 'phone-in-use'; readonly name: string }
  | { readonly code: 'unit-not-found' }
  | { readonly code: 'unit-not-clear' }
  | { readonly code: 'role-not-read' }
  | { readonly code: 'role-not-yours' }

export type OfficerLine = SheetLine<OfficerColumn, NewOfficer, OfficerCellFault>

/** What rows are read by: who adds, the units that stand, who works here already, the day of rows without one, and new ids. */
export type OfficerReading = {
  readonly giver: Officer
  readonly units: readonly Unit[]
  readonly officers: readonly Pick<OfficerRow, 'name' | 'phone' | 'leftOn'>[]
  readonly today: LocalDate
  readonly newId: <Kind extends string>() => Id<Kind>
}

/** Reads a table of officers; of two with one telephone number the later one is wrong. Wrong rows keep nobody else out. */
export function readOfficerSheet(
  rows: readonly (readonly string[])[],
  reading: OfficerReading,
): readonly OfficerLine[] {
  const phones = new Map<string, string>()
  for (const { phone, name, leftOn } of reading.officers)
    if (phone !== null && leftOn === null) phones.set(phoneDigits(phone) ?? phone, name)
  return rawLines(rows, COLUMNS).map((raw) => readLine(raw, { ...reading, phones }))
}

const COLUMNS: SheetColumns<OfficerColumn> = {
  order: OFFICER_COLUMNS,
  head: 'name',
  titles: {
    'ho ten': 'name',
    'ho va ten': 'name',
    name: 'name',
    'dien thoai': 'phone',
    'so dien thoai': 'phone',
    sdt: 'phone',
    phone: 'phone',
    'don vi': 'unit',
    'co quan': 'unit',
    'co quan, don vi': 'unit',
    'don vi cong tac': 'unit',
    unit: 'unit',
    'vai tro': 'roles',
    quyen: 'roles',
    roles: 'roles',
    'tu ngay': 'from',
    from: 'from',
  },
}

type Read<T> = CellRead<T, OfficerCellFault>
type Known = OfficerReading & { readonly phones: Map<string, string> }

function readLine({ line, cells }: RawLine<OfficerColumn>, known: Known): OfficerLine {
  const { giver, units, today, newId, phones } = known
  const read = {
    name: wordsIn(cells.name, 120),
    phone: phoneIn(cells.phone, phones),
    unit: unitIn(unitsNamed(cells.unit, units)),
    roles: rolesIn(cells.roles, giver),
    from: dayIn(cells.from, { empty: today, year: Number(today.slice(0, 4)) }),
  } as const satisfies Readonly<Record<OfficerColumn, Read<unknown>>>
  const faults = faultsIn<OfficerColumn, OfficerCellFault>(OFFICER_COLUMNS, read)
  const { name, phone, unit, roles, from } = read
  if ('fault' in name || 'fault' in phone || 'fault' in unit || 'fault' in roles || 'fault' in from)
    return { line, cells, value: null, faults }
  if (phone.value !== null) phones.set(phoneDigits(phone.value) ?? phone.value, name.value)
  const person = { personalId: newId<'person'>(), name: name.value, phone: phone.value }
  const value = { id: newId<'officer'>(), person, unit: unit.value, roles: [...roles.value], from: from.value }
  return { line, cells, value, faults }
}

/** A number is not asked for: an officer without one comes in by a link. Excel takes the 0 in front away. */
function phoneIn(cell: string, phones: ReadonlyMap<string, string>): Read<string | null> {
  if (cell === '') return { value: null }
  const digits = phoneDigits(cell) ?? phoneDigits(`0${cell}`)
  if (digits === null) return { fault: { code: 'phone-not-read' } }
  const name = phones.get(digits)
  return name === undefined ? { value: digits } : { fault: { code: 'phone-in-use', name } }
}

function unitIn([unit, ...more]: readonly Unit[]): Read<Id<'unit'>> {
  if (!unit) return { fault: { code: 'unit-not-found' } }
  return more.length > 0 ? { fault: { code: 'unit-not-clear' } } : { value: unit.id }
}

/** Nothing said: who logs the work of the unit. Several stand with a comma or a semicolon between. */
function rolesIn(cell: string, giver: Officer): Read<readonly Role[]> {
  if (cell === '') return { value: ['unit-officer'] }
  const roles = cell.split(/[,;]/).map((words) => ROLES.find((role) => isNamed(role, fold(words.trim()))) ?? null)
  const known = roles.flatMap((role) => role ?? [])
  if (known.length < roles.length) return { fault: { code: 'role-not-read' } }
  return known.every((role) => mayGive(giver, role)) ? { value: known } : { fault: { code: 'role-not-yours' } }
}

const isNamed = (role: Role, words: string) =>
  [roleNames[role].vi, roleNames[role].en, ...(SHORT_NAMES[role] ?? [])].some((name) => fold(name) === words)

const SHORT_NAMES: Partial<Record<Role, readonly string[]>> = {
  reader: ['lãnh đạo', 'người xem (lãnh đạo)'],
  'unit-officer': ['cán bộ'],
  inspector: ['kiểm tra'],
}

/** Units that bear these words as their full or short name; where none does, those whose full name begins with them. */
function unitsNamed(cell: string, units: readonly Unit[]): readonly Unit[] {
  const words = unitWords(cell)
  if (words === '') return []
  const named = units.filter(({ name, shortName }) => [name, shortName].some((one) => unitWords(one) === words))
  return named.length > 0 ? named : units.filter(({ name }) => unitWords(name).startsWith(`${words} `))
}

const unitWords = (name: string) => fold(name).replace(/^uy ban nhan dan(?= )/, 'ubnd')
