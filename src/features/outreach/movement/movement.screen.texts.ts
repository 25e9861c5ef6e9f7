import type { Sentence } from '../../../kernel/sentence.ts'

export const movementTexts = {
  title: { vi: 'Phong trào thi đua', en: 'The emulation movement' },
  registrations: { vi: 'Đăng ký', en: 'Registrations' },
  commendations: { vi: 'Khen thưởng', en: 'Commendations' },
  log: { vi: 'Ghi đăng ký', en: 'Log registrations' },
  noRegistration: {
    vi: 'Chưa có đăng ký nào. Bấm “Ghi đăng ký”, chọn nhiệm vụ thi đua.',
    en: 'There is no registration yet. Use “Log registrations” and choose a task of the movement.',
  },
  noCommendation: { vi: 'Chưa có khen thưởng nào.', en: 'There is no commendation yet.' },
  tellResult: { vi: 'Ghi kết quả', en: 'Tell the result' },
  reached: { vi: 'Số đạt', en: 'Reached' },
  judgedOn: { vi: 'Đánh giá ngày', en: 'Judged on' },
  commend: { vi: 'Ghi khen thưởng', en: 'Enter a commendation' },
  takeBack: { vi: 'Gỡ', en: 'Take back' },
  whom: { vi: 'Khen ai', en: 'Whom' },
  whomHint: {
    vi: 'Tập thể, hộ, cá nhân; xóa được khi cần.',
    en: 'A collective, household or person; it can be erased.',
  },
  reason: { vi: 'Thành tích', en: 'For what' },
  decision: { vi: 'Số quyết định', en: 'Decision' },
  decidedOn: { vi: 'Ngày quyết định', en: 'Decided on' },
  issuer: { vi: 'Cơ quan khen', en: 'Issued by' },
  save: { vi: 'Lưu', en: 'Save' },
  about: { vi: 'Đăng ký thi đua', en: 'Registration' },
  who: { vi: 'Ai đăng ký', en: 'Who registered' },
  pledge: { vi: 'Nội dung đăng ký', en: 'For what' },
  pledgeHint: {
    vi: 'Ghi việc sẽ làm, không ghi họ tên. Bản ghi chỉ nói số lượng thì để trống.',
    en: 'What they will do, without names. Empty for a record of numbers alone.',
  },
  untold: { vi: 'Bản ghi này không nói ai đăng ký việc gì.', en: 'This record does not say who registered for what.' },
  notJudged: { vi: 'chưa đánh giá', en: 'not judged yet' },
} as const satisfies Readonly<Record<string, Sentence>>
