import type { LocalDate } from '../../../kernel/day.ts'
import type { WorkKind } from '../work-kind.ts'

/** Where something stands in the text exactly as it was given: UTF-16 offsets, `start` < `end`. */
export type Place = { readonly start: number; readonly end: number }

/** Words as the document wrote them (NFC, single spaces) and where. */
export type Written = { readonly text: string; readonly at: Place }

/** Types of administrative documents, NĐ 30/2020/NĐ-CP Điều 7. */
export type DocType =
  | 'KE_HOACH'
  | 'QUYET_DINH'
  | 'BAO_CAO'
  | 'CONG_VAN'
  | 'GIAY_MOI'
  | 'NGHI_QUYET'
  | 'CHI_THI'
  | 'THONG_BAO'
  | 'TO_TRINH'
  | 'HUONG_DAN'
  | 'CHUONG_TRINH'
  | 'PHUONG_AN'
  | 'DE_AN'
  | 'DU_AN'
  | 'BIEN_BAN'
  | 'HOP_DONG'
  | 'CONG_DIEN'
  | 'QUY_CHE'
  | 'QUY_DINH'

export type Header = {
  readonly parentAgency: Written | null
  readonly agency: Written | null
  /** Number and sign, spaces taken out: `412/KH-UBND`. */
  readonly number: Written | null
  readonly place: Written | null
  readonly date: { readonly date: LocalDate; readonly at: Place } | null
}

/** An act that the preamble rests on directly; `number` and `date` are null where the act is named without them. */
export type LegalBasis = {
  readonly text: string
  readonly number: string | null
  readonly date: LocalDate | null
  /** The opening word: `Căn cứ`, `Thực hiện`, `Theo đề nghị`, … */
  readonly lead: string
  readonly at: Place
}

export type Citation = { readonly number: string; readonly at: Place }

/** A heading of the outline. `IV(2)` is the second section printed IV, `PL` an annex. */
export type Section = { readonly path: string; readonly heading: string; readonly at: Place }

export type Duty = {
  readonly text: string
  /** `partner` when the unit only joins in (the duty opens with "Phối hợp"). */
  readonly role: 'lead' | 'partner'
  /** Whom the unit is to work with, as written. */
  readonly partners: readonly Written[]
  readonly due: Deadline | null
  readonly at: Place
}

/** What one unit is ordered to do. `at` is the place of its name. */
export type UnitDuties = {
  readonly unit: string
  readonly path: string
  readonly duties: readonly Duty[]
  readonly at: Place
}

/**
 * A time as the document gives it. `period`: `2024-10`, `2025-Q4`, `2025`, `a..b`, `2025..` (and later), `2026..2030+`,
 * `..2025-12-31`, `yearly`, `yearly-11-15`, `monthly-20`, `daily-19:00`, `PT24H`, `ongoing`; several are joined by `,`.
 */
export type Deadline = { readonly text: string; readonly at: Place } & (
  | { readonly kind: 'before' | 'until' | 'from' | 'event'; readonly date: LocalDate }
  | { readonly kind: 'until' | 'from' | 'in' | 'range' | 'recurring' | 'ongoing' | 'relative'; readonly period: string }
  /** Hangs on another document or event. */
  | { readonly kind: 'conditional' }
  /** A time is spoken of that no rule understands; a person decides. */
  | { readonly kind: 'unknown' }
)

/** An amount in whole đồng. An amount given only by reference is not here. */
export type Money = { readonly text: string; readonly vnd: number; readonly per: string | null; readonly at: Place }

export type Quantity = { readonly text: string; readonly value: number; readonly unit: string; readonly at: Place }

/** Roles given by labels or table columns under a task (`Đơn vị chủ trì: …`). */
export type TaskRole = {
  /** Path of the task; `#2` the second group of labels under it. */
  readonly task: string
  /** The words of the task itself: its item, or its heading. */
  readonly title: Written | null
  readonly lead: Written | null
  readonly partner: Written | null
  readonly time: Written | null
  readonly at: Place
}

/** A body named for a piece of work. */
export type Doer = { readonly name: string; readonly role: 'lead' | 'partner'; readonly at: Place }

/** A piece of work that the plan orders, with the words that made it so. */
export type Work = {
  readonly kind: WorkKind
  /** `printing` is apart from handing out, `places` (offering room for banners) from hanging them. */
  readonly form: 'usual' | 'printing' | 'places'
  /** Ordered of a unit, or named as a form of work that nobody is put in charge of there. */
  readonly origin: 'duty' | 'form' | 'closing'
  /** Words that made it this kind. */
  readonly words: string
  /** Path of the section it stands in. */
  readonly path: string
  /** The clause that orders it. */
  readonly clause: Written
  readonly doers: readonly Doer[]
  readonly due: Deadline | null
  readonly at: Place
}

export type Signer = {
  readonly authority: string | null
  readonly title: string | null
  readonly name: string | null
  readonly at: Place
}

/** What a plan usually has and this text does not. */
export type ReadWarning = 'no-header' | 'no-sections' | 'no-dates' | 'no-units'

/** Everything that a reader finds in one document. */
export type Reading = {
  readonly header: Header
  readonly docType: { readonly type: DocType; readonly at: Place } | null
  readonly title: Written | null
  /** The plan issued with a decision, when the text holds both. */
  readonly attached: { readonly type: DocType; readonly title: Written } | null
  readonly legalBases: readonly LegalBasis[]
  /** Every document number cited anywhere, once each, without the document's own. */
  readonly citations: readonly Citation[]
  readonly sections: readonly Section[]
  readonly assignments: readonly UnitDuties[]
  readonly deadlines: readonly Deadline[]
  readonly money: readonly Money[]
  readonly quantities: readonly Quantity[]
  readonly taskRoles: readonly TaskRole[]
  readonly works: readonly Work[]
  readonly recipients: readonly Written[]
  readonly signer: Signer | null
  readonly warnings: readonly ReadWarning[]
}
