import { type LocalDate, type Period, showDay, yearOf } from '../../../kernel/day.ts'
import { type Block, bold, cell, type Cell, type Column, type Paper, paragraph, plain } from '../../../kernel/paper.ts'
import { sum } from '../../../kernel/kernel.ts'
import { showNumber } from '../../../kernel/text.ts'
import { placesInWords } from '../../area/place-names.ts'
import type { Plan } from '../../plan/plan.ts'
import type { RunRow } from './broadcast.ts'
import { quietWords } from './broadcast.texts.ts'
import { type Marked, type SlotListed, slotPlace } from './broadcast.tables.ts'
import { showHours } from './clock.ts'

/** What every paper of loudspeakers is made from. `period`: the days it is of, as far as they were chosen. */
export type BroadcastFacts = {
  readonly plan: Plan
  readonly today: LocalDate
  readonly period: { readonly from: LocalDate | null; readonly to: LocalDate | null }
  readonly watermark: string | null
}

/** What the driver gets: where to be when, with which message, and what to be quiet for. */
export const orderPaper = (facts: BroadcastFacts, slots: readonly SlotListed[]): Paper => ({
  ...basic(facts, { agency: facts.plan.agency, sign: 'PGL', typeName: 'PHIẾU GIAO LỊCH PHÁT LOA' }),
  body: [
    paragraph(plain(`Thực hiện Kế hoạch số ${facts.plan.number}, giao lịch phát loa như sau:`)),
    tableOf(
      ORDER,
      slots.map((slot) => [
        showDay(slot.on),
        showHours(slot),
        slotPlace(slot),
        slot.loudspeakerName,
        slot.idea ?? '',
        slot.quiet.length > 0 ? `Cần yên tĩnh: ${quietWords(slot.quiet)}` : '',
      ]),
    ),
    paragraph(plain('Đọc đúng nội dung đã duyệt; ghi nhật trình ngay sau mỗi lượt.')),
  ],
  signature: { authority: [], post: 'NGƯỜI GIAO LỊCH', name: null },
})

/** What the driver brings back: the planned runs with room for what was, and empty lines for what was not planned. */
export const tripLogPaper = (facts: BroadcastFacts, slots: readonly SlotListed[]): Paper => ({
  ...basic(facts, { agency: facts.plan.agency, sign: 'NT', typeName: 'NHẬT TRÌNH PHÁT LOA' }),
  body: [
    tableOf(TRIP, [
      ...slots.map((slot) => [showDay(slot.on), showHours(slot), slotPlace(slot), slot.loudspeakerName, '', '', '']),
      ...Array.from({ length: BLANK_LINES }, () => TRIP.slice(1).map(() => '')),
    ]),
    paragraph(plain('Ghi giờ thật đã phát; người chứng kiến ở khu phố, ấp ký từng dòng.')),
  ],
  signature: { authority: [], post: 'NGƯỜI LÁI XE, VẬN HÀNH', name: null },
})

/** What the ward signs: the runs that were heard there. Its photo is their evidence. */
export const confirmationPaper = (
  facts: BroadcastFacts & { readonly ward: string },
  runs: readonly Marked<RunRow>[],
): Paper => {
  const agency = `Ủy ban nhân dân ${facts.ward.charAt(0).toLowerCase()}${facts.ward.slice(1)}`
  const paper = basic(facts, { agency, sign: 'GXN-UBND', typeName: 'GIẤY XÁC NHẬN' })
  return {
    ...paper,
    head: { ...paper.head, place: facts.ward.replace(KIND_OF_COMMUNE, '') },
    abstract: `Các lượt phát loa trên địa bàn${daysOf(facts.period)}`,
    body: [
      paragraph(
        plain(
          `${agency} xác nhận các lượt phát loa sau đây theo Kế hoạch số ${facts.plan.number} đã được thực hiện trên địa bàn:`,
        ),
      ),
      tableOf(
        CONFIRMED,
        runs.map((run) => [
          showDay(run.on),
          showHours(run),
          placesInWords(run.places),
          run.loudspeakerName ?? '',
          run.idea ?? '',
          showNumber(run.quantity),
        ]),
      ),
      paragraph(bold(totalOf(runs))),
    ],
    signature: { authority: ['TM. ỦY BAN NHÂN DÂN'], post: 'CHỦ TỊCH', name: null },
  }
}

/** A ward dates its papers by its own name (Nghị định 30/2020, Phụ lục I: địa danh of a commune). */
const KIND_OF_COMMUNE = /^(?:phường|xã|thị trấn)\s+/iu

/** What was heard in several places is one number for all of them: no ward confirms it as its own. */
function totalOf(runs: readonly Marked<RunRow>[]): string {
  const passing = sum(runs.map(({ places, quantity }) => (places.length > 1 ? quantity : 0)))
  const own = sum(runs.map(({ quantity }) => quantity)) - passing
  const counts = [
    ...(own > 0 || passing === 0 ? [`${showNumber(own)} lượt phát`] : []),
    ...(passing > 0 ? [`${showNumber(passing)} lượt ghi chung cho nhiều nơi, nêu ở từng dòng`] : []),
  ]
  return `Tổng cộng: ${counts.join('; thêm ')}.`
}

type Named = { readonly agency: string; readonly sign: string; readonly typeName: string }

function basic(
  { plan, today, period, watermark }: BroadcastFacts,
  { agency, sign, typeName }: Named,
): Omit<Paper, 'body' | 'signature'> {
  const date = { day: null, month: null, year: yearOf(today) }
  return {
    head: { superior: null, agency, sign, number: null, place: plan.place, date },
    typeName,
    abstract: `Theo Kế hoạch số ${plan.number}${daysOf(period)}`,
    addressees: [],
    recipients: ['Như trên', 'Lưu: VT'],
    annexes: [],
    watermark,
  }
}

function daysOf({ from, to }: BroadcastFacts['period'] | Period): string {
  const words = [from && `từ ngày ${showDay(from)}`, to && `đến ngày ${showDay(to)}`].flatMap((word) =>
    word ? [word] : [],
  )
  return words.length === 0 ? '' : `, ${words.join(' ')}`
}

const column = (title: string, width: number, align: Column['align'] = 'left'): Column => ({ title, width, align })
const ORDINAL = column('TT', 6, 'center')
const ORDER = [
  ORDINAL,
  column('Ngày', 15, 'center'),
  column('Giờ', 14, 'center'),
  column('Nơi phát', 24),
  column('Xe, đài', 18),
  column('Thông điệp', 30),
  column('Lưu ý', 24),
]
const TRIP = [
  ORDINAL,
  column('Ngày', 15, 'center'),
  column('Giờ theo lịch', 14, 'center'),
  column('Nơi phát', 24),
  column('Xe, đài', 18),
  column('Từ giờ', 12),
  column('Đến giờ', 12),
  column('Ký chứng kiến', 18),
]
const CONFIRMED = [
  ORDINAL,
  column('Ngày', 15, 'center'),
  column('Giờ', 14, 'center'),
  column('Nơi phát', 26),
  column('Xe, đài', 18),
  column('Thông điệp', 32),
  column('Số lượt', 10, 'right'),
]
const BLANK_LINES = 6

/** Rows with their number in front. */
function tableOf(columns: readonly Column[], rows: readonly (readonly string[])[]): Block {
  const cells = rows.map((row, at): readonly Cell[] => [String(at + 1), ...row].map(cell))
  return { kind: 'table', caption: null, columns, rows: cells, total: null }
}
