import { fold } from '../../kernel/text.ts'
import {
  type DeprivationAnswer,
  type DeprivationIndicator,
  type HouseholdFacts,
  INDICATORS,
  type Residence,
} from './standard.ts'
import { checkFacts, type FactsRefusal } from './facts.rules.ts'
import { cellsOf, separatorOf } from './sheet-cells.ts'

/** Why a row or a heading of a sheet of households is not taken. */
export type SheetFault =
  | FactsRefusal
  | { readonly code: 'column-missing'; readonly column: string }
  | { readonly code: 'column-unknown'; readonly column: string }
  | { readonly code: 'column-twice'; readonly column: string }
  | { readonly code: 'cells-too-many'; readonly found: number; readonly most: number }
  | { readonly code: 'quote-not-closed' }
  | { readonly code: 'residence-unread'; readonly found: string }
  | { readonly code: 'number-unread'; readonly column: string; readonly found: string }
  | { readonly code: 'answer-unread'; readonly column: string; readonly found: string }

/** A row that was read; `household`: its code as written, which may be empty. */
export type SheetRow =
  | { readonly ok: true; readonly household: string; readonly facts: HouseholdFacts }
  | { readonly ok: false; readonly refusals: readonly SheetFault[] }

/** How the rows below a heading are read. */
export type SheetReader = { readonly readRow: (line: string) => SheetRow }

/**
 * Reads the heading of a sheet of households (CSV with comma, semicolon or tab): columns in any order, by their Vietnamese or
 * English names, with or without diacritics. Residence is needed, and income or the total of the form; an indicator without
 * a column is unknown.
 */
export function readHeading(line: string): SheetReader | { readonly refusals: readonly SheetFault[] } {
  const separator = separatorOf(line)
  const titles = cellsOf(line, separator) ?? []
  const columns = titles.map((title) => COLUMNS[tidy(title)] ?? null)
  const refusals = checkColumns(titles, columns)
  if (refusals.length > 0) return { refusals }
  const placeOf = (column: Column) => columns.indexOf(column)
  const places: Places = {
    household: placeOf('household'),
    residence: placeOf('residence'),
    income: placeOf('income'),
    'form-total': placeOf('form-total'),
    indicators: INDICATORS.map((indicator) => [indicator, placeOf(indicator)] as const).filter(([, at]) => at >= 0),
  }
  return { readRow: (row) => readCells(cellsOf(row, separator), places, titles.length) }
}

type Column = 'household' | 'residence' | 'income' | 'form-total' | DeprivationIndicator
type Places = Readonly<Record<'household' | 'residence' | 'income' | 'form-total', number>> & {
  readonly indicators: readonly (readonly [DeprivationIndicator, number])[]
}

const tidy = (title: string) =>
  fold(title)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

const COLUMNS: Readonly<Record<string, Column>> = {
  'ma ho': 'household',
  household: 'household',
  'khu vuc': 'residence',
  residence: 'residence',
  'thu nhap': 'income',
  income: 'income',
  'tong diem b1': 'form-total',
  'form total': 'form-total',
  'viec lam': 'employment',
  'nguoi phu thuoc': 'dependents',
  'dinh duong': 'nutrition',
  'bao hiem y te': 'health-insurance',
  'giao duc nguoi lon': 'adult-education',
  'tre em di hoc': 'child-schooling',
  'chat luong nha o': 'housing-quality',
  'dien tich nha o': 'housing-area',
  'nguon nuoc': 'water',
  'nha tieu': 'toilet',
  'vien thong': 'telecom',
  'phuong tien thong tin': 'information-means',
  'rac thai': 'waste',
  ...Object.fromEntries(INDICATORS.map((indicator) => [indicator.replaceAll('-', ' '), indicator])),
}

function checkColumns(titles: readonly string[], columns: readonly (Column | null)[]): readonly SheetFault[] {
  const has = (column: Column) => columns.includes(column)
  return [
    ...columns.flatMap((column, i): SheetFault[] => {
      if (column === null) return [{ code: 'column-unknown', column: titles[i] ?? '' }]
      return columns.indexOf(column) < i ? [{ code: 'column-twice', column: titles[i] ?? '' }] : []
    }),
    ...(has('residence') ? [] : [{ code: 'column-missing', column: 'khu_vuc' } as const]),
    ...(has('income') || has('form-total') ? [] : [{ code: 'column-missing', column: 'thu_nhap' } as const]),
  ]
}

function readCells(cells: readonly string[] | null, places: Places, most: number): SheetRow {
  if (cells === null) return no({ code: 'quote-not-closed' })
  if (cells.length > most) return no({ code: 'cells-too-many', found: cells.length, most })
  const cell = (place: number) => (place < 0 ? '' : (cells[place] ?? '').trim())
  const residence = RESIDENCE_WORDS.get(cell(places.residence)) ?? readResidence(cell(places.residence))
  if (residence === null) return no({ code: 'residence-unread', found: cell(places.residence) })
  const income = readNumber(cell(places.income))
  if (income === undefined) return no({ code: 'number-unread', column: 'thu_nhap', found: cell(places.income) })
  const formTotal = readNumber(cell(places['form-total']))
  if (formTotal === undefined)
    return no({ code: 'number-unread', column: 'tong_diem_b1', found: cell(places['form-total']) })
  const answers = readAnswers(cell, places)
  if ('code' in answers) return no(answers)
  const facts = { residence, income, formTotal, answers }
  const refusals = checkFacts(facts)
  return refusals.length > 0 ? { ok: false, refusals } : { ok: true, household: cell(places.household), facts }
}

const no = (refusal: SheetFault): SheetRow => ({ ok: false, refusals: [refusal] })

const RESIDENCE_WORDS: ReadonlyMap<string, Residence> = new Map([
  ['urban', 'urban'],
  ['rural', 'rural'],
  ['thành thị', 'urban'],
  ['nông thôn', 'rural'],
])

function readResidence(found: string): Residence | null {
  const words = fold(found)
  if (words === 'thanh thi' || words === 'urban') return 'urban'
  return words === 'nong thon' || words === 'rural' ? 'rural' : null
}

/** `1500000`, `1.500.000`; null for an empty cell, undefined for what is no number. */
function readNumber(found: string): number | null | undefined {
  if (found === '') return null
  if (/^-?\d+$/.test(found)) return Number(found)
  return /^-?\d{1,3}(\.\d{3})+$/.test(found) ? Number(found.replaceAll('.', '')) : undefined
}

function readAnswers(cell: (place: number) => string, { indicators }: Places): HouseholdFacts['answers'] | SheetFault {
  const answers: Record<DeprivationIndicator, DeprivationAnswer> = { ...ALL_UNKNOWN }
  for (const [indicator, place] of indicators) {
    const found = cell(place)
    const answer = ANSWER_WORDS.get(found) ?? ANSWER_WORDS.get(fold(found))
    if (answer === undefined) return { code: 'answer-unread', column: indicator, found }
    answers[indicator] = answer
  }
  return answers
}

const ALL_UNKNOWN: HouseholdFacts['answers'] = {
  employment: 'unknown',
  dependents: 'unknown',
  nutrition: 'unknown',
  'health-insurance': 'unknown',
  'adult-education': 'unknown',
  'child-schooling': 'unknown',
  'housing-quality': 'unknown',
  'housing-area': 'unknown',
  water: 'unknown',
  toilet: 'unknown',
  telecom: 'unknown',
  'information-means': 'unknown',
  waste: 'unknown',
}

const ANSWER_WORDS: ReadonlyMap<string, DeprivationAnswer> = new Map([
  ['', 'unknown'],
  ['1', 'deprived'],
  ['0', 'not-deprived'],
  ['?', 'unknown'],
  ['x', 'deprived'],
  ['co', 'deprived'],
  ['khong', 'not-deprived'],
  ['chua ro', 'unknown'],
  ['deprived', 'deprived'],
  ['not-deprived', 'not-deprived'],
  ['yes', 'deprived'],
  ['no', 'not-deprived'],
  ['unknown', 'unknown'],
])
