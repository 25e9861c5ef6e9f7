import { addDays, day, isLocalDate, type LocalDate, parseDay } from '../../../kernel/day.ts'
import { fold } from '../../../kernel/text.ts'
import type { Relation, Sex } from '../household.ts'
import type { ListedAs } from './household-list.ts'
import { type ColumnRole, columnName, findListTab, type ListTab } from './list-columns.ts'
import type { ListFault, ListFaultCode, ReadHousehold, ReadList, ReadMember } from './read-list.ts'
import type { Workbook, WorkbookCell, WorkbookRow } from '../../../kernel/workbook.ts'

type Asked = Pick<Workbook, 'daysFrom'> & { readonly today: LocalDate }

/** The households of a workbook. Nothing is guessed: one cell that cannot be read keeps its household out, and says why. */
export function readList({ daysFrom, tabs }: Workbook, today: LocalDate): ReadList {
  const asked = { daysFrom, today }
  const found = tabs.map((tab) => ({ name: tab.name, list: findListTab(tab) }))
  const lists = found.flatMap(({ list }) =>
    list && (list.all !== null || list.columns.class !== undefined) ? [list] : [],
  )
  const groups = lists.flatMap((list) => groupsOf(list).map((rows) => ({ list, rows })))
  const judged = groups.map((group) => ({ ...group, ...householdOf(group, asked) }))
  const once = withoutRepeats(judged)
  return {
    households: once.kept,
    faults: once.faults,
    rows: sum(groups.map(({ rows }) => rows.length)),
    wrongRows: once.wrongRows,
    tabsWithoutList: found.flatMap(({ name, list }) => (list ? [] : [name])),
    tabsUnclear: found.flatMap(({ name, list }) => (list && !lists.includes(list) ? [name] : [])),
    leftOut: [...new Set(lists.flatMap(({ leftOut }) => leftOut))],
    repeated: once.repeated,
    decisions: decisionsOf(groups, asked),
  }
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)

type Group = { readonly list: ListTab; readonly rows: readonly WorkbookRow[] }
type Judged = Group & { readonly household: ReadHousehold | null; readonly faults: readonly ListFault[] }

/** The rows of each household: one begins with its head. Rows without a name and the row of column numbers are none. */
function groupsOf(list: ListTab): readonly WorkbookRow[][] {
  const groups: WorkbookRow[][] = []
  for (const row of list.tab.rows) {
    if (row.number < list.firstRow || !isOfMember(list, row)) continue
    const last = groups.at(-1)
    if (last && !isHead(list, row)) last.push(row)
    else groups.push([row])
  }
  return groups
}

const isOfMember = (list: ListTab, row: WorkbookRow) =>
  [wordsOf(list, row, 'name'), wordsOf(list, row, 'relation')].some(
    (words) => words !== '' && !/^[([]?\d+[)\]]?$/.test(words),
  )

const wordsOf = (list: ListTab, row: WorkbookRow, role: ColumnRole): string =>
  String(cellOf(list, row, role) ?? '')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim()

const cellOf = ({ columns }: ListTab, row: WorkbookRow, role: ColumnRole): WorkbookCell => {
  const at = columns[role]
  return at === undefined ? null : (row.cells[at] ?? null)
}
const isHead = (list: ListTab, row: WorkbookRow) =>
  /^(la )?(ban than )?chu ho$|^ban than$/.test(fold(wordsOf(list, row, 'relation'))) ||
  (wordsOf(list, row, 'relation') === '' && wordsOf(list, row, 'head-mark') !== '')

type Fault = (code: ListFaultCode, row: WorkbookRow, role: ColumnRole) => null

function householdOf({ list, rows }: Group, asked: Asked): Omit<Judged, keyof Group> {
  const faults: ListFault[] = []
  const fault: Fault = (code, row, role) => {
    const place = { sheet: list.tab.name, row: row.number, column: columnName(list, role) }
    faults.push({ code, ...place, found: wordsOf(list, row, role).slice(0, MOST_SHOWN) })
    return null
  }
  const [head] = rows
  if (!head) return { household: null, faults }
  if (!isHead(list, head)) fault('head-missing', head, 'relation')
  const strangers = rows.filter((row) => isOfAnother(list, head, row))
  for (const row of strangers) fault('head-missing', row, 'head-name')
  const listedAs = list.all ?? classOf(list, rows, fault)
  const members = rows.flatMap((row) => memberOf(list, row, { ...asked, fault }) ?? [])
  const count = countOf(list, rows, fault)
  if (faults.length > 0 || listedAs === null || count === null) return { household: null, faults }
  const [neighbourhood, address] = [wordsOf(list, head, 'neighbourhood'), wordsOf(list, head, 'address')]
  const place = { sheet: list.tab.name, row: head.number, neighbourhood, address: address === '' ? null : address }
  return { household: { ...place, listedAs, members, count }, faults }
}

const MOST_SHOWN = 60

/** Whether a row names another head than the one above it: the row of that head is missing. */
function isOfAnother(list: ListTab, head: WorkbookRow, row: WorkbookRow): boolean {
  const named = fold(wordsOf(list, row, 'head-name'))
  const above = fold(wordsOf(list, head, 'head-name') || wordsOf(list, head, 'name'))
  return named !== '' && above !== '' && named !== above
}

function classOf(list: ListTab, rows: readonly WorkbookRow[], fault: Fault): ListedAs | null {
  const said = rows.find((row) => wordsOf(list, row, 'class') !== '') ?? rows[0]
  if (!said) return null
  const words = fold(wordsOf(list, said, 'class'))
    .replace(/[^a-z ]/g, '')
    .trim()
  return CLASSES.get(words) ?? fault('class-unreadable', said, 'class')
}

const CLASSES: ReadonlyMap<string, ListedAs> = new Map([
  ['ho ngheo', 'poor'],
  ['ngheo', 'poor'],
  ['hn', 'poor'],
  ['ho can ngheo', 'near-poor'],
  ['can ngheo', 'near-poor'],
  ['hcn', 'near-poor'],
  ['cn', 'near-poor'],
])

type Judging = Asked & { readonly fault: Fault }

function memberOf(list: ListTab, row: WorkbookRow, { fault, ...asked }: Judging): ReadMember | null {
  const isFirst = isHead(list, row)
  const name = wordsOf(list, row, 'name') || (isFirst ? wordsOf(list, row, 'head-name') : '')
  if (name === '' || name.length > 200) fault('name-missing', row, 'name')
  const sex = SEX_WORDS.get(fold(wordsOf(list, row, 'sex'))) ?? fault('sex-unreadable', row, 'sex')
  const born = bornOf(cellOf(list, row, 'born'), asked.daysFrom)
  if (born === 'unreadable') fault('born-unreadable', row, 'born')
  else if (born !== null && born > asked.today) fault('born-in-future', row, 'born')
  if (sex === null || born === 'unreadable') return null
  return { name, born, sex, relation: isFirst ? 'head' : relationOf(wordsOf(list, row, 'relation')) }
}

const SEX_WORDS: ReadonlyMap<string, Sex> = new Map([
  ['nam', 'male'],
  ['nu', 'female'],
])

/** A day, a year alone (also as `00/00/1962`), or nothing. */
export function bornOf(cell: WorkbookCell, daysFrom: Workbook['daysFrom']): string | null {
  if (cell === null) return null
  if (typeof cell === 'number') {
    if (Number.isInteger(cell) && cell >= 1900 && cell <= 2100) return String(cell)
    return cell >= FEWEST_DAYS && cell < MOST_DAYS
      ? addDays(day('1970-01-01'), Math.floor(cell) - TO_1970[daysFrom])
      : 'unreadable'
  }
  const words = cell.trim().replace(/^'/, '')
  if (words === '') return null
  const year = /^(?:0{1,2}[/.-]0{1,2}[/.-])?((?:19|20)\d\d)$/.exec(words)?.[1]
  if (year) return year
  const written = words.slice(0, 10)
  if (isLocalDate(written)) return written
  return (/\d{4}$/.test(words) ? parseDay(words, 0) : null) ?? 'unreadable'
}

/** From March 1900, before which programs count a day that the calendar has not, to the end of 2099. */
const FEWEST_DAYS = 61
const MOST_DAYS = 73_050
const TO_1970 = { 1900: 25_569, 1904: 24_107 } as const

function relationOf(words: string): Relation {
  const folded = fold(words)
  return RELATION_WORDS.find(([fits]) => fits.test(folded))?.[1] ?? 'other'
}

const RELATION_WORDS: readonly (readonly [RegExp, Relation])[] = [
  [/^(vo|chong)\b/, 'spouse'],
  [/^con\b/, 'child'],
  [/^(bo|cha|me|ba me|bo me)\b/, 'parent'],
  [/^(ong|ba)\b/, 'grandparent'],
  [/^chau\b/, 'grandchild'],
  [/^(anh|chi|em)\b/, 'sibling'],
]

/** How many people it says that it has; a tab may name the head alone. Fewer than it names is a slip. */
function countOf(list: ListTab, rows: readonly WorkbookRow[], fault: Fault): number | null {
  const said = rows.find((row) => wordsOf(list, row, 'count') !== '')
  if (!said) return rows.length
  const count = Number(wordsOf(list, said, 'count'))
  if (!Number.isInteger(count) || count < 1 || count > 60) return fault('count-unreadable', said, 'count')
  return count < rows.length ? fault('count-below-rows', said, 'count') : count
}

/** Who stands in the list and among those who left the other one is of the list; who stands twice in one tab is a slip. */
function withoutRepeats(judged: readonly Judged[]) {
  const first = new Map<string, ReadHousehold>()
  const [kept, faults, wrong]: [ReadHousehold[], ListFault[], Judged[]] = [[], [], []]
  let repeated = 0
  for (const one of [...judged].sort((a, b) => Number(hasLeft(a)) - Number(hasLeft(b)))) {
    const before = one.household && first.get(keyOf(one.household))
    if (one.household && !before) {
      first.set(keyOf(one.household), one.household)
      kept.push(one.household)
    } else if (before && before.sheet !== one.household?.sheet) repeated += 1
    else {
      wrong.push(one)
      faults.push(...one.faults, ...twice(one))
    }
  }
  return { kept, faults, repeated, wrongRows: sum(wrong.map(({ rows }) => rows.length)) }
}

const hasLeft = ({ household }: Judged) => household?.listedAs.startsWith('left-') ?? false

const twice = ({ list, household }: Judged): readonly ListFault[] => {
  if (household === null) return []
  const { sheet, row, members } = household
  return [{ code: 'household-twice', sheet, row, column: columnName(list, 'name'), found: members[0]?.name ?? '' }]
}

const keyOf = ({ members: [head], neighbourhood, address }: ReadHousehold) =>
  [fold(head?.name ?? ''), head?.born ?? '', head?.born ? '' : fold(neighbourhood || (address ?? ''))].join('|')

function decisionsOf(groups: readonly Group[], { daysFrom }: Asked): ReadList['decisions'] {
  const found = new Map<string, ReadList['decisions'][number]>()
  for (const { list, rows } of groups) {
    const row = rows.find((one) => wordsOf(list, one, 'decision') !== '')
    if (!row) continue
    const number = wordsOf(list, row, 'decision').slice(0, 60)
    const on = bornOf(cellOf(list, row, 'decided-on'), daysFrom)
    const before = found.get(number)?.households ?? 0
    found.set(number, { number, on: on !== null && isLocalDate(on) ? on : null, households: before + 1 })
  }
  return [...found.values()].sort((a, b) => b.households - a.households)
}
