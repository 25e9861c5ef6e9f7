import * as z from 'zod/mini'
import type { LocalDate } from '../../../kernel/day.ts'
import type { Id, Sha256 } from '../../../kernel/kernel.ts'
import { id, line, localDate, personalText, sha256 } from '../../../kernel/schema.ts'
import type { WorkKind } from '../../plan/work-kind.ts'

/** The kinds of tasks whose records hand out printed matter. */
export const HANDED_OUT: readonly WorkKind[] = ['distribution']

export const MATERIAL_KINDS = ['leaflet', 'handbook', 'poster', 'other'] as const
export type MaterialKind = (typeof MATERIAL_KINDS)[number]

/** A print order and the sheets that come of it. `version`: the approved message that is printed; null: it carries none. */
export const Material = z.object({
  id: id<'material'>(),
  plan: id<'plan'>(),
  kind: z.enum(MATERIAL_KINDS),
  title: line(200),
  version: z.nullable(id<'message-version'>()),
  quantity: z.int(),
  printer: line(200),
  orderedOn: localDate,
})
export type Material = z.infer<typeof Material>

/** An order that was entered by mistake, while nothing of it moved; it is ordered anew. */
export const OrderEnd = z.object({ material: id<'material'>(), reason: personalText(500) })
export type OrderEnd = z.infer<typeof OrderEnd>

/** The signed minutes of a hand-over, as a picture or a PDF. */
export const SignedMinutes = z.object({
  id: id<'evidence'>(),
  movement: id<'stock-movement'>(),
  file: sha256,
  fileName: line(200),
})
export type SignedMinutes = z.infer<typeof SignedMinutes>

/** Where sheets are: at the printer, in the store of a unit, with households, spoiled. `unit`: of a store only. */
export const StockPlace = z.object({
  at: z.enum(['printer', 'store', 'spoiled']),
  unit: z.nullable(id<'unit'>()),
})
export type StockPlace = { readonly at: StockPlaceKind; readonly unit: Id<'unit'> | null }
export const STOCK_PLACES = ['printer', 'store', 'households', 'spoiled'] as const
export type StockPlaceKind = (typeof STOCK_PLACES)[number]

/** Sheets leave one place for another. Only ever added; a mistake is moved back by a movement of its own. */
export const StockMove = z.object({
  id: id<'stock-movement'>(),
  material: id<'material'>(),
  from: StockPlace,
  to: StockPlace,
  amount: z.int(),
  on: localDate,
  note: z.nullable(personalText(500)),
})
export type StockMove = z.infer<typeof StockMove>

/** A movement as it is written: handed to households with the record that counts it, or moving another one back. */
export type StockMovement = Omit<StockMove, 'from' | 'to'> & {
  readonly from: StockPlace
  readonly to: StockPlace
  readonly work: Id<'work'> | null
  readonly reverses: Id<'stock-movement'> | null
}

/** Households of a place, as somebody counted them. */
export const Households = z.object({ area: id<'area'>(), poor: z.int(), nearPoor: z.int() })
export type Households = z.infer<typeof Households>

/** So many sheets are shared out among places. `least`: no place gets fewer. `source`: where the numbers stand, of the day `numbersOn`. */
export const Apportioning = z.object({
  id: id<'apportionment'>(),
  material: id<'material'>(),
  amount: z.int(),
  least: z.int(),
  numbersOn: localDate,
  source: line(200),
  places: z.array(Households).check(z.minLength(1), z.maxLength(500)),
})
export type Apportioning = z.infer<typeof Apportioning>

/** What one place gets. */
export type Share = Households & { readonly amount: number }

/** A print order in the list: what became of its sheets. `ordered` = at the printer + in stores + households + spoiled. */
export type MaterialRow = Material & {
  readonly unit: Id<'unit'>
  readonly unitName: string
  readonly message: Id<'message'> | null
  readonly idea: string | null
  readonly printed: number
  readonly inStores: number
  readonly handedOut: number
  readonly spoiled: number
}

/** How many sheets lie in one place. */
export type StockBalance = StockPlace & { readonly unitName: string | null; readonly amount: number }

/** `undone`: moved back since; `moves-back`: it is such a movement itself. */
export type MovementState = 'standing' | 'undone' | 'moves-back'

export type MovementRow = {
  readonly id: Id<'stock-movement'>
  readonly from: StockPlace
  readonly fromName: string | null
  readonly to: StockPlace
  readonly toName: string | null
  readonly amount: number
  readonly on: LocalDate
  readonly note: string | null
  readonly work: Id<'work'> | null
  readonly state: MovementState
  /** Signed minutes. */
  readonly scans: readonly { readonly file: Sha256; readonly fileName: string }[]
}

/** An apportionment opened. `receiver`: the people's committee of that place, which keeps a store of its own. */
export type ApportionmentRow = Omit<Apportioning, 'places'> & {
  readonly unit: Id<'unit'>
  readonly unitName: string
  readonly shares: readonly (Share & {
    readonly areaName: string
    readonly receiver: Id<'unit'> | null
    /** How often it was handed on and moved back. */
    readonly movedBack: number
    /** Handed on out of this table, and not moved back. */
    readonly handedOn: 'yes' | 'no'
  })[]
}

/** One print order opened: where its sheets are and how they were shared out. */
export type MaterialPage = {
  readonly material: MaterialRow
  readonly ownerUnit: Id<'unit'>
  readonly balances: readonly StockBalance[]
  readonly apportionments: readonly ApportionmentRow[]
}

/** What a unit has in its store of one order. */
export type StockOfUnit = Pick<Material, 'kind' | 'title'> & {
  readonly material: Id<'material'>
  readonly amount: number
}

export type MaterialRefusal =
  | { readonly code: 'material-unknown' }
  | { readonly code: 'material-title-missing' }
  | { readonly code: 'material-printer-missing' }
  | { readonly code: 'material-quantity-out-of-range'; readonly from: number; readonly to: number }
  | { readonly code: 'order-in-future'; readonly today: LocalDate }
  | { readonly code: 'print-of-unapproved' }
  | { readonly code: 'stock-amount-out-of-range'; readonly from: number; readonly to: number }
  | { readonly code: 'stock-in-future'; readonly today: LocalDate }
  | { readonly code: 'stock-before-order'; readonly orderedOn: LocalDate }
  | { readonly code: 'stock-way-unknown' }
  | { readonly code: 'stock-not-yours' }
  | { readonly code: 'stock-short'; readonly has: number }
  | { readonly code: 'movement-unknown' }
  | { readonly code: 'movement-of-record' }
  | { readonly code: 'movement-reversed-already' }
  | { readonly code: 'movement-moves-back' }
  | { readonly code: 'handed-out-not-in-sheets' }
  | { readonly code: 'share-place-twice' }
  | { readonly code: 'share-number-out-of-range'; readonly most: number }
  | { readonly code: 'share-without-households' }
  | { readonly code: 'share-least-too-high'; readonly most: number }
  | { readonly code: 'share-more-than-ordered'; readonly most: number }
  | { readonly code: 'share-source-missing' }
  | { readonly code: 'share-not-yours' }
  | { readonly code: 'order-moved-already' }
  | { readonly code: 'order-reason-missing' }
  | { readonly code: 'movement-without-minutes' }
  | { readonly code: 'share-counts-differ'; readonly places: number }
  | { readonly code: 'stock-of-other-plan' }

/** What is known of an order that something is asked for. */
export type MaterialFacts = Pick<Material, 'id' | 'plan' | 'quantity' | 'orderedOn'> & {
  readonly unit: Id<'unit'>
  readonly ownerUnit: Id<'unit'>
}

/** Written; or too few sheets in the place that they should leave; or moved back by somebody else meanwhile. */
export type Moved = 'moved' | { readonly has: number } | 'moved-back-before'

/** Writes of printed matter. */
export type MaterialPort = {
  /** Whether that version is approved, holds on the day, and, being a story, has a consent in force. */
  readonly mayPrint: (version: Id<'message-version'>, on: LocalDate) => Promise<boolean>
  readonly addMaterial: (material: Material, unit: Id<'unit'>, commandId: Id<'command'>) => Promise<void>
  readonly findMaterial: (material: Id<'material'>) => Promise<MaterialFacts | null>
  readonly findMovement: (
    movement: Id<'stock-movement'>,
  ) => Promise<(StockMovement & { readonly undone: 'yes' | 'no' }) | null>
  /** Whoever moves sheets of the same order waits until this transaction ends. */
  readonly move: (movement: StockMovement, commandId: Id<'command'>) => Promise<Moved>
  /** False when something of it moved, or it was taken back before. */
  readonly endMaterial: (end: OrderEnd, commandId: Id<'command'>) => Promise<boolean>
  /** Sheets of an order that lie in the store of a unit. */
  readonly countInStore: (material: Id<'material'>, unit: Id<'unit'>) => Promise<number>
  /** In how many of these places other numbers of households were entered for the day. */
  readonly countOtherwise: (places: readonly Households[], on: LocalDate) => Promise<number>
  readonly addApportionment: (
    apportioning: Apportioning,
    by: { readonly unit: Id<'unit'>; readonly shares: readonly Share[] },
    commandId: Id<'command'>,
  ) => Promise<void>
}

/** Reads of printed matter. */
export type MaterialReadPort = {
  readonly listMaterials: (plan: Id<'plan'>) => Promise<readonly MaterialRow[]>
  readonly getMaterial: (material: Id<'material'>, today: LocalDate) => Promise<MaterialPage | null>
  /** A page of movements, the last written first; `after` is the cursor of the page before. */
  readonly listMovements: (
    material: Id<'material'>,
    page: { readonly after: string | null; readonly most: number },
  ) => Promise<{ readonly rows: readonly MovementRow[]; readonly next: string | null }>
  readonly getMovement: (
    movement: Id<'stock-movement'>,
  ) => Promise<(MovementRow & { readonly material: Id<'material'> }) | null>
  readonly listStock: (of: { readonly plan: Id<'plan'>; readonly unit: Id<'unit'> }) => Promise<readonly StockOfUnit[]>
  readonly getHandedOut: (
    work: Id<'work'>,
  ) => Promise<(Pick<Material, 'kind' | 'title'> & { readonly material: Id<'material'> }) | null>
}
