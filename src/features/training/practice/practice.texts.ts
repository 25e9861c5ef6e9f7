import type { Names, Sentence, Sentences } from '../../../kernel/sentence.ts'
import { indicatorNames } from '../../household/standard.texts.ts'
import type { PracticePoint, PracticeRefusal, PracticeTry } from './practice.ts'
import { findCase } from './practice.rules.ts'

export const pointNames: Names<PracticePoint> = {
  ...indicatorNames,
  class: { vi: 'Kết quả phân loại hộ', en: 'Class of the household' },
}

export const tryNames: Names<PracticeTry> = {
  first: { vi: 'Lần đầu', en: 'First answers' },
  again: { vi: 'Làm lại', en: 'Retries' },
}

/** The title of a case; its id when the program does not bring it any more. */
export const caseName = (id: string): Sentence => findCase(id)?.title ?? { vi: id, en: id }

export const practiceSentences: Sentences<PracticeRefusal> = {
  'practice-changed-meanwhile': () => ({
    vi: 'Người khác vừa đổi phần thực hành của lớp. Hãy tải lại trang để xem.',
    en: 'Somebody has just changed the practice of this class. Load the page again to see how.',
  }),
  'practice-not-yours': () => ({
    vi: 'Chỉ đơn vị tổ chức lớp và đơn vị cử học viên được ghi câu trả lời của người này.',
    en: 'Only the unit that holds the class and the unit of the learner write the answers of this person.',
  }),
  'practice-off': () => ({
    vi: 'Lớp này chưa bật phần thực hành phân loại hộ.',
    en: 'This class does not practise; its organiser has to turn it on.',
  }),
  'practice-standard-open': ({ cases }) => ({
    vi: `Chuẩn này còn giá trị chưa xác nhận nên ${cases} tình huống chưa có đáp án. Hãy xác nhận các giá trị ở trang Chuẩn nghèo trước.`,
    en: `Values of this standard are not confirmed, so that ${cases} cases have no right answer. Confirm them on the page of standards first.`,
  }),
  'practice-answered-under-other': () => ({
    vi: 'Lớp đã có câu trả lời theo chuẩn khác nên không đổi chuẩn được.',
    en: 'The class has answers by another standard already, and keeps that standard.',
  }),
  'practice-learner-unknown': () => ({
    vi: 'Người này không có trong danh sách học viên của lớp.',
    en: 'This person is not on the list of the class.',
  }),
  'case-unknown': () => ({
    vi: 'Không có tình huống này. Hãy tải lại trang rồi chọn lại.',
    en: 'There is no such case. Load the page again and choose again.',
  }),
  'case-answered-already': () => ({
    vi: 'Học viên này đã trả lời tình huống này. Muốn làm thêm, hãy chọn “Làm lại”; lần làm lại được tính riêng.',
    en: 'This learner has answered this case. To try again, choose “Try again”; retries are counted apart.',
  }),
  'case-answered-meanwhile': () => ({
    vi: 'Tình huống này vừa được làm lại ở nơi khác. Hãy tải lại trang để xem.',
    en: 'This case has just been tried again elsewhere. Load the page again to see it.',
  }),
  'indicator-not-counted': () => ({
    vi: 'Có chỉ số được đánh dấu mà chuẩn này không tính.',
    en: 'An indicator is marked that this standard does not count.',
  }),
}
