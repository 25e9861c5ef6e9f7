import type { Sentence } from '../../../kernel/sentence.ts'
import { showNumber } from '../../../kernel/text.ts'

export const practiceTexts = {
  title: { vi: 'Thực hành phân loại hộ', en: 'Practice: classifying households' },
  hint: {
    vi: 'Học viên phân loại các hộ giả định và được chấm từng chỉ số bằng đúng cách tính dùng cho hộ thật.',
    en: 'Learners classify invented households and are scored point by point by the same rules as real ones.',
  },
  invented: {
    vi: 'Tình huống giả định: không có hộ nào là hộ thật, và không số liệu hộ nào thay đổi.',
    en: 'Invented cases: none of these households is real, and no figure of households changes.',
  },
  inventedTag: { vi: 'Tình huống giả định', en: 'Invented case' },
  open: { vi: 'Mở phần thực hành', en: 'Open the practice' },
  toClass: { vi: 'Về lớp', en: 'Back to the class' },
  toPractice: { vi: 'Về phần thực hành', en: 'Back to the practice' },
  setting: { vi: 'Bật, tắt', en: 'On and off' },
  off: { vi: 'Lớp này chưa bật phần thực hành.', en: 'This class does not practise.' },
  standard: { vi: 'Theo chuẩn', en: 'By the standard' },
  turnOn: { vi: 'Bật thực hành', en: 'Turn it on' },
  turnOff: { vi: 'Tắt thực hành', en: 'Turn it off' },
  stillOpen: { vi: 'chưa đủ giá trị được xác nhận', en: 'values still to be confirmed' },
  answering: { vi: 'Làm bài', en: 'Answer' },
  learner: { vi: 'Học viên', en: 'Learner' },
  learnerHint: {
    vi: 'Chọn tên trong danh sách lớp; học viên tự làm trên máy này hoặc đọc cho người khác nhập.',
    en: 'Choose a name from the list of the class; learners answer on this machine or have it typed in.',
  },
  noLearner: { vi: 'Danh sách lớp chưa có học viên nào.', en: 'Nobody is on the list of the class yet.' },
  answered: { vi: 'Đã trả lời', en: 'Answered' },
  unanswered: { vi: 'Chưa trả lời', en: 'Not answered' },
  results: { vi: 'Kết quả của lớp', en: 'Results of the class' },
  resultsHint: {
    vi: 'Bấm vào số để xem các câu trả lời tạo nên số đó. Lần làm lại đứng riêng.',
    en: 'Each number opens the answers that it is made of. Retries stand apart.',
  },
  noAnswer: { vi: 'Chưa có câu trả lời nào.', en: 'There is no answer yet.' },
  progress: { vi: 'Học viên đã làm', en: 'Learners who answered' },
  seen: { vi: 'Thông tin ghi được khi đến hộ', en: 'What was seen and told at the household' },
  mark: { vi: 'Chỉ số nào thiếu hụt?', en: 'Which indicators are lacking?' },
  markHint: { vi: 'Đánh dấu các chỉ số thiếu hụt; để trống nếu không thiếu.', en: 'Mark those that are lacking.' },
  result: { vi: 'Hộ thuộc loại nào?', en: 'Which class is it?' },
  send: { vi: 'Gửi câu trả lời', en: 'Send the answer' },
  retry: { vi: 'Làm lại', en: 'Try again' },
  retryHint: {
    vi: 'Lần làm lại được tính riêng, không thay câu trả lời đầu.',
    en: 'A retry is counted apart and does not replace the first answer.',
  },
  point: { vi: 'Nội dung', en: 'Point' },
  tries: { vi: 'Lần làm', en: 'Tries' },
  rightOrWrong: { vi: 'Đúng hay sai', en: 'Right or wrong' },
  why: { vi: 'Vì sao là loại hộ này?', en: 'Why this class?' },
  said: { vi: 'trả lời', en: 'said' },
  is: { vi: 'đáp án', en: 'it is' },
  answers: { vi: 'Câu trả lời', en: 'Answers' },
  chooseLearner: { vi: 'Hãy chọn học viên ở phần thực hành.', en: 'Choose a learner on the page of the practice.' },
  unknownCase: { vi: 'Không có tình huống này.', en: 'There is no such case.' },
  all: { vi: 'Xem tất cả câu trả lời', en: 'See all answers' },
} as const satisfies Readonly<Record<string, Sentence>>

/** `Thành thị · thu nhập 1.400.000 đồng/người/tháng`. */
export const incomeSaid = (income: number): Sentence => ({
  vi: `Thu nhập bình quân ${showNumber(income)} đồng/người/tháng`,
  en: `Income ${showNumber(income)} đồng a person a month`,
})

export const scoreSaid = (right: number, of: number): Sentence => ({
  vi: `${showNumber(right)}/${showNumber(of)} điểm`,
  en: `${showNumber(right)} of ${showNumber(of)} points`,
})

export const trySaid = (number: number): Sentence =>
  number === 1 ? { vi: 'Lần đầu', en: 'First answer' } : { vi: `Làm lại lần ${number - 1}`, en: `Retry ${number - 1}` }

export const progressSaid = (people: number, listed: number): Sentence => ({
  vi: `${showNumber(people)} học viên đã trả lời; danh sách lớp có ${showNumber(listed)} người.`,
  en: `Learners who have answered: ${showNumber(people)}; the list of the class has ${showNumber(listed)}.`,
})
