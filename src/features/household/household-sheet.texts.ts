import type { Sentence, Sentences } from '../../kernel/sentence.ts'
import { showNumber } from '../../kernel/text.ts'
import type { FactsRefusal } from './facts.rules.ts'
import type { SheetFault } from './household-sheet.ts'

export const factsSentences: Sentences<FactsRefusal> = {
  'income-out-of-range': ({ from, to }) => ({
    vi: `Thu nhập một người một tháng phải từ ${from} đến ${showNumber(to)} đồng. Chưa biết thì để trống.`,
    en: `The income of a person in a month is ${from} to ${showNumber(to)} đồng. Leave it empty when it is not known.`,
  }),
  'form-total-out-of-range': ({ from, to }) => ({
    vi: `Tổng điểm phiếu phải từ ${from} đến ${showNumber(to)}. Chưa có thì để trống.`,
    en: `The total of the form is ${from} to ${showNumber(to)}. Leave it empty when there is none.`,
  }),
}

const sheetSentences: Sentences<SheetFault> = {
  ...factsSentences,
  'column-missing': ({ column }) => ({
    vi: `Thiếu cột “${column}”. Hãy thêm vào dòng tiêu đề.`,
    en: `The column “${column}” is missing. Add it to the heading.`,
  }),
  'column-unknown': ({ column }) => ({
    vi: `Không hiểu cột “${column}”. Hãy sửa tên cột theo tệp mẫu hoặc bỏ cột này.`,
    en: `The column “${column}” is not known. Name it as in the sample file or leave it out.`,
  }),
  'column-twice': ({ column }) => ({
    vi: `Cột “${column}” có hai lần. Hãy giữ một.`,
    en: `The column “${column}” is there twice. Keep one.`,
  }),
  'cells-too-many': ({ found, most }) => ({
    vi: `Dòng có ${found} ô, tiêu đề chỉ có ${most}.`,
    en: `The row has ${found} cells, the heading only ${most}.`,
  }),
  'quote-not-closed': () => ({
    vi: 'Dấu ngoặc kép mở ra mà không đóng trong dòng.',
    en: 'A quote is opened and not closed in the row.',
  }),
  'residence-unread': ({ found }) => ({
    vi: `Khu vực “${found}” không đọc được: ghi “thành thị” hoặc “nông thôn”.`,
    en: `The residence “${found}” is not read: write “urban” or “rural”.`,
  }),
  'number-unread': ({ column, found }) => ({
    vi: `Ô “${column}” ghi “${found}”, không phải số nguyên.`,
    en: `The cell “${column}” says “${found}”, which is no whole number.`,
  }),
  'answer-unread': ({ column, found }) => ({
    vi: `Ô “${column}” ghi “${found}”: ghi 1 (thiếu hụt), 0 (không) hoặc để trống (chưa rõ).`,
    en: `The cell “${column}” says “${found}”: write 1 (deprived), 0 (not) or leave it empty (not known).`,
  }),
}

export const sheetSentence = (refusal: SheetFault): Sentence =>
  (sheetSentences[refusal.code] as (refusal: SheetFault) => Sentence)(refusal)
