import { holdsRole, type Officer } from '../../../kernel/command.ts'
import { derivedId } from '../../../kernel/derived-id.ts'
import type { LocalDate } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/kernel.ts'
import type {
  Apportioning,
  Material,
  MaterialFacts,
  MaterialRefusal,
  StockMove,
  StockMovement,
  StockPlace,
} from './material.ts'

/** The number of sheets of an order or a movement: guards against slips, not norms. */
const SHEETS = { from: 1, to: 10_000_000 } as const

/** What is wrong with a print order by itself. */
export const checkMaterial = ({ title, printer, quantity, orderedOn }: Material, today: LocalDate) =>
  those<MaterialRefusal>([
    [{ code: 'material-title-missing' }, !title.trim()],
    [{ code: 'material-printer-missing' }, !printer.trim()],
    [{ code: 'material-quantity-out-of-range', ...SHEETS }, isOutside(quantity)],
    [{ code: 'order-in-future', today }, orderedOn > today],
  ])

/** Who may move sheets out of that place: the unit that has them, or the plan's owner; those at the printer are the unit's that ordered them. */
export const mayMove = (officer: Officer, from: StockPlace, { unit, ownerUnit }: MaterialFacts): boolean =>
  holdsRole(officer, 'unit-officer', 'plan-owner') &&
  (officer.unit === (from.at === 'store' ? from.unit : unit) ||
    (holdsRole(officer, 'plan-owner') && officer.unit === ownerUnit))

/** The id of the movement that hands on what a place gets; one that was moved back is handed on by the next. */
export const handOnId = (
  apportionment: Id<'apportionment'>,
  { receiver, movedBack }: { readonly receiver: Id<'unit'> | null; readonly movedBack: number },
): Id<'stock-movement'> => derivedId(apportionment, `${receiver ?? ''}${movedBack === 0 ? '' : ` ${movedBack}`}`)

/** Sheets are shared out by who ordered them, by the plan's owner, or by a unit out of its own store. */
export const mayShareOut = (officer: Officer, { unit, ownerUnit }: MaterialFacts, inStore: number): boolean =>
  officer.unit === unit || (holdsRole(officer, 'plan-owner') && officer.unit === ownerUnit) || inStore > 0

/** May the sheets go this way, whatever there is? The printer delivers to who ordered, a store gives to another or finds sheets spoiled. */
export function checkMove(
  { from, to, amount, on }: StockMove,
  {
    material,
    officer,
    today,
  }: { readonly material: MaterialFacts; readonly officer: Officer; readonly today: LocalDate },
): readonly MaterialRefusal[] {
  if (!isWay(from, to, material.unit)) return [{ code: 'stock-way-unknown' }]
  if (!mayMove(officer, from, material)) return [{ code: 'stock-not-yours' }]
  const { orderedOn } = material
  return those<MaterialRefusal>([
    [{ code: 'stock-amount-out-of-range', ...SHEETS }, isOutside(amount)],
    [{ code: 'stock-in-future', today }, on > today],
    [{ code: 'stock-before-order', orderedOn }, on < orderedOn],
  ])
}

function isWay(from: StockPlace, to: StockPlace, ordered: Id<'unit'>): boolean {
  if ([from, to].some(({ at, unit }) => (at === 'store') !== (unit !== null))) return false
  if (from.at === 'printer') return to.at === 'store' && to.unit === ordered
  return from.at === 'store' && (to.at === 'spoiled' || (to.at === 'store' && to.unit !== from.unit))
}

/** What was moved by mistake goes back, once; what households got is corrected at its record. */
export function checkReversal(
  movement: (StockMovement & { readonly undone: 'yes' | 'no' }) | null,
  officer: Officer,
  material: MaterialFacts,
): readonly MaterialRefusal[] {
  if (!movement) return [{ code: 'movement-unknown' }]
  if (!mayMove(officer, movement.from, material)) return [{ code: 'stock-not-yours' }]
  if (movement.work !== null) return [{ code: 'movement-of-record' }]
  if (movement.reverses !== null) return [{ code: 'movement-moves-back' }]
  return movement.undone === 'yes' ? [{ code: 'movement-reversed-already' }] : []
}

/** Minutes are of a hand-over between two stores; either of them, or the plan's owner, brings the signed ones. */
export function checkMinutes(
  movement: Pick<StockMovement, 'from' | 'to' | 'reverses'>,
  officer: Officer,
  material: MaterialFacts,
): readonly MaterialRefusal[] {
  const { from, to, reverses } = movement
  if (from.at !== 'store' || to.at !== 'store' || reverses !== null) return [{ code: 'movement-without-minutes' }]
  const isReceiver = holdsRole(officer, 'unit-officer', 'plan-owner') && officer.unit === to.unit
  return isReceiver || mayMove(officer, from, material) ? [] : [{ code: 'stock-not-yours' }]
}

/** What is wrong with the numbers that sheets are shared out by. */
export function checkApportioning(
  { amount, least, places, source, numbersOn }: Apportioning,
  { ordered, today }: { readonly ordered: number; readonly today: LocalDate },
): readonly MaterialRefusal[] {
  const households = places.reduce((sum, { poor, nearPoor }) => sum + poor + nearPoor, 0)
  const most = Math.floor(amount / places.length)
  return those<MaterialRefusal>([
    [{ code: 'stock-amount-out-of-range', ...SHEETS }, isOutside(amount)],
    [{ code: 'share-more-than-ordered', most: ordered }, amount > ordered],
    [{ code: 'share-place-twice' }, new Set(places.map(({ area }) => area)).size < places.length],
    [{ code: 'share-number-out-of-range', most: MOST_HOUSEHOLDS }, [least, ...numbersOf(places)].some(isNoCount)],
    [{ code: 'share-without-households' }, households <= 0],
    [{ code: 'share-least-too-high', most }, least > most],
    [{ code: 'share-source-missing' }, !source.trim()],
    [{ code: 'stock-in-future', today }, numbersOn > today],
  ])
}

/** Households of one place: a guard against slips, not a norm. */
const MOST_HOUSEHOLDS = 1_000_000
const isNoCount = (number: number) => number < 0 || number > MOST_HOUSEHOLDS
const numbersOf = (places: Apportioning['places']) => places.flatMap(({ poor, nearPoor }) => [poor, nearPoor])

const isOutside = (sheets: number) => !Number.isInteger(sheets) || sheets < SHEETS.from || sheets > SHEETS.to

const those = <R>(found: readonly (readonly [R, boolean])[]): readonly R[] =>
  found.flatMap(([refusal, holds]) => (holds ? [refusal] : []))
