import type { Sentence } from '../../kernel/sentence.ts'
import { showNumber } from '../../kernel/text.ts'

export const advanceTexts = {
  advances: { vi: 'Tạm ứng', en: 'Advances' },
  noAdvances: { vi: 'Chưa tạm ứng lần nào.', en: 'Nothing was advanced yet.' },
  advance: { vi: 'Ghi tạm ứng', en: 'Enter an advance' },
  advancedOn: { vi: 'Ngày tạm ứng', en: 'Advanced on' },
  settleBy: { vi: 'Hạn thanh toán tạm ứng', en: 'To be settled by' },
  settleByHint: {
    vi: 'Theo hợp đồng hoặc quy định của kho bạc.',
    en: 'As the contract or the treasury says.',
  },
  basis: { vi: 'Căn cứ', en: 'Basis' },
  advanceBasisHint: {
    vi: 'Giấy đề nghị tạm ứng, ủy nhiệm chi: loại, số, ngày.',
    en: 'Request or payment order: kind, number, day.',
  },
  giveBack: { vi: 'Ghi hoàn tạm ứng', en: 'Enter money that came back' },
  returnedOn: { vi: 'Ngày hoàn tạm ứng', en: 'Came back on' },
  returnBasisHint: { vi: 'Phiếu thu, giấy nộp tiền: loại, số, ngày.', en: 'Receipt or paying-in slip: number, day.' },
  cameBack: { vi: 'Hoàn tạm ứng', en: 'Came back' },
  wordAdvance: { vi: 'Giấy đề nghị tạm ứng (Word)', en: 'Request for an advance (Word)' },
  from: { vi: 'Chi từ đâu', en: 'Paid out of' },
  ofAdvance: { vi: 'Thanh toán tạm ứng', en: 'Settles an advance' },
} as const satisfies Readonly<Record<string, Sentence>>

/** What a payment may be paid out of, with how much there is. */
export const drawnFromNames = {
  commitment: (free: number): Sentence => ({
    vi: `Chi thêm, cam kết còn ${showNumber(free)}`,
    en: `New money; the commitment has ${showNumber(free)}`,
  }),
  advance: (open: number): Sentence => ({
    vi: `Thanh toán số đã tạm ứng, còn ${showNumber(open)}`,
    en: `What was advanced; ${showNumber(open)} is open`,
  }),
}

/** `hạn 05/10/2024` */
export const dueWords = (day: string): Sentence => ({ vi: `hạn ${day}`, en: `due ${day}` })
export const openWords = (open: number): Sentence => ({
  vi: `chưa thanh toán ${showNumber(open)}`,
  en: `${showNumber(open)} not settled`,
})
