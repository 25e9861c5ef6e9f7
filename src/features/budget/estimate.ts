import * as z from 'zod/mini'
import type { LocalDate } from '../../kernel/day.ts'
import { type Dong, dong } from '../../kernel/dong.ts'
import type { Id } from '../../kernel/kernel.ts'
import { id, line, localDate } from '../../kernel/schema.ts'

/** Money that a decision allots to a plan. */
export const Funding = z.object({
  id: id<'funding'>(),
  plan: id<'plan'>(),
  decision: line(60),
  decidedOn: localDate,
  issuer: line(200),
  /** Which budget it comes from, as the decision says. */
  source: line(200),
  amount: dong,
})
export type Funding = z.infer<typeof Funding>

const codePart = z.string().check(z.regex(/^\d[\d.\- ]{0,14}$/))

/** Parts that every code has: chương, loại, khoản, mục, tiểu mục. */
export const CODE_PARTS = ['chapter', 'category', 'subCategory', 'item', 'subItem'] as const
/** Parts that may be unknown: mã CTMT, mã nguồn, cấp ngân sách. */
export const OTHER_CODE_PARTS = ['programme', 'sourceCode', 'level'] as const

/** One code of the state budget (mục lục ngân sách), as the circular in force writes it; every part is text. */
export const BudgetCode = z.object({
  id: id<'budget-code'>(),
  chapter: codePart,
  /** Loại · khoản. */
  category: codePart,
  subCategory: codePart,
  /** Mục · tiểu mục. */
  item: codePart,
  subItem: codePart,
  /** Mã chương trình mục tiêu · mã nguồn · cấp ngân sách; null: not said. */
  programme: z.nullable(codePart),
  sourceCode: z.nullable(codePart),
  level: z.nullable(codePart),
  name: line(200),
  validFrom: localDate,
  validTo: z.nullable(localDate),
  /** The act that it stands in. */
  source: line(300),
  /** A correction, or an end: the row that stands so far. */
  replaces: z.nullable(id<'budget-code'>()),
})
export type BudgetCode = z.infer<typeof BudgetCode>

/** The most that one unit of something may cost (định mức), while it holds. */
export const Norm = z.object({
  id: id<'norm'>(),
  name: line(200),
  unit: line(40),
  amount: dong,
  validFrom: localDate,
  validTo: z.nullable(localDate),
  source: line(300),
  replaces: z.nullable(id<'norm'>()),
})
export type Norm = z.infer<typeof Norm>

/** Who brings a paper: the unit that holds the money, the unit that contracts, whoever delivers. */
export const PAPER_BRINGERS = ['holder', 'contractor', 'supplier'] as const
export type PaperBringer = (typeof PAPER_BRINGERS)[number]

/** Without it nothing is advanced or paid, nothing is paid, or the expense is not settled. */
export const PAPER_NEEDS = ['before-advance', 'before-payment', 'for-settlement'] as const
export type PaperNeed = (typeof PAPER_NEEDS)[number]

/** Papers that the program has or prints. The minutes are printed to be signed: their scan is still asked for. */
export const PRINTED_PAPERS = ['plan', 'estimate', 'acceptance', 'payment-request'] as const
export type PrintedPaper = (typeof PRINTED_PAPERS)[number]

/** One paper of a dossier. */
export const DossierPaper = z.object({
  id: id<'dossier-paper'>(),
  name: line(200),
  bringer: z.enum(PAPER_BRINGERS),
  need: z.enum(PAPER_NEEDS),
  printed: z.nullable(z.enum(PRINTED_PAPERS)),
})
export type DossierPaper = z.infer<typeof DossierPaper>

/**
 * What kind of expense needs which papers, from a day on: practice and rules differ by place and year, so officers edit it. The next
 * version is a row of its own; a commitment keeps the one that held on its day.
 */
export const ExpenseKind = z.object({
  id: id<'expense-kind'>(),
  name: line(200),
  /** Where the list comes from, and whether somebody held it against the act. */
  source: line(300),
  papers: z.array(DossierPaper).check(z.minLength(1), z.maxLength(40)),
  validFrom: localDate,
  /** The version that is replaced; 0: a new one. */
  version: z.int().check(z.minimum(0)),
})
export type ExpenseKind = z.infer<typeof ExpenseKind>

/** What a task is estimated to cost: quantity × price. */
export const EstimateLine = z.object({
  id: id<'estimate-line'>(),
  plan: id<'plan'>(),
  task: id<'task'>(),
  funding: id<'funding'>(),
  code: id<'budget-code'>(),
  expense: id<'expense-kind'>(),
  title: line(300),
  unit: line(40),
  quantity: z.int().check(z.minimum(1), z.maximum(1_000_000_000)),
  /** The price is at most that of the norm; null: a price that was asked for. */
  norm: z.nullable(id<'norm'>()),
  price: dong,
  /** When it is to be spent: norm and code must hold on that day. */
  usedOn: localDate,
})
export type EstimateLine = z.infer<typeof EstimateLine>

/** What tells a code from others. */
export type CodeParts = Pick<BudgetCode, (typeof CODE_PARTS)[number] | (typeof OTHER_CODE_PARTS)[number]>

/** A decision in a list. `free`: not yet estimated. */
export type FundingRow = Funding & { readonly free: Dong }

/** What became of an estimate line; `free` may still be committed. A line that was taken back has no money. */
export type LineRow = EstimateLine & {
  readonly taskTitle: string
  readonly fundingName: string
  readonly codeName: string
  readonly expenseName: string
  readonly estimated: Dong
  readonly committed: Dong
  /** Advanced, and not settled by vouchers yet. */
  readonly advanced: Dong
  readonly paid: Dong
  readonly free: Dong
} & CodeParts

export type EstimateRefusal =
  | { readonly code: 'funding-unknown' }
  | { readonly code: 'funding-there-already' }
  | { readonly code: 'decision-in-future'; readonly today: LocalDate }
  | { readonly code: 'rule-ends-before-it-begins' }
  | { readonly code: 'rule-changed-meanwhile' }
  | { readonly code: 'expense-kind-unknown' }
  | { readonly code: 'list-before-last'; readonly from: LocalDate }
  | { readonly code: 'budget-code-unknown' }
  | { readonly code: 'budget-code-not-in-force'; readonly on: LocalDate }
  | { readonly code: 'norm-unknown' }
  | { readonly code: 'norm-not-in-force'; readonly on: LocalDate; readonly to: LocalDate | null }
  | { readonly code: 'price-over-norm'; readonly amount: Dong }
  | { readonly code: 'line-amount-too-large'; readonly most: Dong }
  | { readonly code: 'allotment-too-small'; readonly free: Dong }

/** What an estimate line is judged by; null: there is no such thing. */
export type LineFacts = {
  readonly funding: { readonly plan: Id<'plan'> } | null
  readonly code: Pick<BudgetCode, 'validFrom' | 'validTo'> | null
  readonly norm: Pick<Norm, 'validFrom' | 'validTo' | 'amount'> | null
  readonly expense: Id<'expense-kind'> | null
}

/** Writes of estimates, and what they are judged by. */
export type EstimatePort = {
  /** False when the decision stands already. */
  readonly addFunding: (funding: Funding, commandId: Id<'command'>) => Promise<boolean>
  /** False when what it replaces was replaced meanwhile. */
  readonly saveCode: (code: BudgetCode, commandId: Id<'command'>) => Promise<boolean>
  readonly saveNorm: (norm: Norm, commandId: Id<'command'>) => Promise<boolean>
  /** The last version of its list. */
  readonly findExpenseKind: (kind: Id<'expense-kind'>) => Promise<Pick<ExpenseKind, 'version' | 'validFrom'> | null>
  /** False when it was saved by somebody else meanwhile. */
  readonly saveExpenseKind: (kind: ExpenseKind, commandId: Id<'command'>) => Promise<boolean>
  readonly findLineFacts: (line: EstimateLine) => Promise<LineFacts>
  readonly addLine: (line: EstimateLine, commandId: Id<'command'>) => Promise<void>
}
