import { monthOf, showDay, yearOf } from '../../../kernel/day.ts'
import { type Block, cell, type Paper, paragraph, plain, twoSign } from '../../../kernel/paper.ts'
import { showNumber } from '../../../kernel/text.ts'
import type { Plan } from '../../plan/plan.ts'
import type { MaterialRow, MovementRow } from './material.ts'
import { materialKindNames } from './material.texts.ts'

/** What the minutes of a hand-over say. `watermark`: of an invented town. */
export type HandOverFacts = {
  readonly plan: Plan
  readonly material: MaterialRow
  readonly movement: MovementRow
  readonly watermark: string | null
}

/** Minutes of a hand-over from one store to another: who gave whom how many copies, with room for both to sign. */
export function handOverPaper({ plan, material, movement, watermark }: HandOverFacts): Paper {
  const { on, fromName, toName } = movement
  const giver = fromName ?? material.printer
  return {
    head: {
      superior: plan.agency,
      agency: giver,
      sign: 'BB',
      number: null,
      place: plan.place,
      date: { day: Number(on.slice(8)), month: monthOf(on), year: yearOf(on) },
    },
    typeName: 'BIÊN BẢN',
    abstract: 'Bàn giao ấn phẩm truyền thông giảm nghèo',
    addressees: [],
    body: [
      basis(plan),
      paragraph(plain(`Ngày ${showDay(on)}, hai bên bàn giao ấn phẩm như sau:`)),
      heading('1.', `Bên giao: ${giver}`),
      blank('Đại diện'),
      heading('2.', `Bên nhận: ${toName ?? ''}`),
      blank('Đại diện'),
      heading('3.', 'Ấn phẩm bàn giao'),
      handedOver(material, movement),
      paragraph(
        plain(
          'Bên nhận đã kiểm đếm đủ số lượng và có trách nhiệm phát đến các hộ, lập danh sách ký nhận. Biên bản lập thành hai bản, mỗi bên giữ một bản./.',
        ),
      ),
      twoSign('ĐẠI DIỆN BÊN GIAO (ký, ghi rõ họ tên)', 'ĐẠI DIỆN BÊN NHẬN (ký, ghi rõ họ tên)'),
    ],
    signature: { authority: [], post: 'NGƯỜI LẬP BIÊN BẢN', name: null },
    recipients: [giver, ...(toName ? [toName] : []), 'Lưu: hồ sơ kế hoạch'],
    annexes: [],
    watermark,
  }
}

const basis = ({ number, issuedOn, agency }: Plan): Block => ({
  kind: 'paragraph',
  style: 'basis',
  runs: [plain(`Căn cứ Kế hoạch số ${number} ngày ${showDay(issuedOn)} của ${agency}.`)],
})

const heading = (label: string, text: string): Block => ({ kind: 'heading', level: 2, label, text })

/** Names and posts are written in by hand. */
const blank = (what: string): Block => paragraph(plain(`${what}: …………………………… Chức vụ: ……………………`))

function handedOver({ title, kind }: MaterialRow, { amount, note }: MovementRow): Block {
  return {
    kind: 'table',
    caption: null,
    columns: [
      { title: 'TT', width: 1, align: 'center' },
      { title: 'Tên ấn phẩm', width: 6, align: 'left' },
      { title: 'Loại', width: 2, align: 'left' },
      { title: 'Số lượng (bản)', width: 2, align: 'right' },
      { title: 'Ghi chú', width: 3, align: 'left' },
    ],
    rows: [['1', title, materialKindNames[kind].vi, showNumber(amount), note ?? ''].map(cell)],
    total: null,
  }
}
