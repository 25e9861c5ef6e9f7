import type { Sentence } from '../../../kernel/sentence.ts'
import { showNumber } from '../../../kernel/text.ts'
import type { PublicationSums } from './publication.ts'

export const publicationTexts = {
  title: { vi: 'Tin, bài, chương trình', en: 'Articles, programmes, posts' },
  log: { vi: 'Ghi tin, bài', en: 'Log a publication' },
  none: {
    vi: 'Chưa có tin, bài nào được ghi rõ nơi đăng, phát. Bấm “Ghi tin, bài” để bắt đầu.',
    en: 'No publication is written down yet. Begin with “Log a publication”.',
  },
  noneFits: { vi: 'Không có tin, bài nào hợp với bộ lọc.', en: 'No publication fits the filter.' },
  search: { vi: 'Tìm theo tên, nơi đăng, đơn vị', en: 'Find by title, outlet, unit' },
  about: { vi: 'Bài đăng, chương trình', en: 'What appeared' },
  channel: { vi: 'Loại', en: 'Kind' },
  outlet: { vi: 'Nơi đăng, phát', en: 'Where it appeared' },
  outletHint: { vi: 'Tên báo, đài, trang hoặc tài khoản', en: 'Name of the paper, station, page or account' },
  name: { vi: 'Tên bài, chương trình', en: 'Title' },
  slot: { vi: 'Giờ phát, trang, chuyên mục', en: 'Time on the air, page, column' },
  message: { vi: 'Thông điệp', en: 'Message' },
  messageHint: {
    vi: 'Thông điệp đã duyệt mà bài này nói; để trống nếu không có.',
    en: 'The approved message that it carries; empty when none.',
  },
  noMessage: { vi: 'Không theo thông điệp nào', en: 'No message' },
  link: { vi: 'Đường dẫn', en: 'Link' },
  linkHint: {
    vi: 'Không có đường dẫn thì đính kèm ảnh chụp trang báo hoặc xác nhận của đài.',
    en: 'Without a link, add a picture of the page or the station’s confirmation.',
  },
  text: { vi: 'Nội dung', en: 'Text' },
  fee: { vi: 'Thù lao (đồng)', en: 'Fee (đồng)' },
  feeHint: { vi: 'Để trống khi chưa biết; 0 khi không có.', en: 'Empty when unknown; 0 when there is none.' },
  unknown: { vi: 'chưa biết', en: 'unknown' },
  untold: {
    vi: 'Bản ghi này chưa ghi rõ nơi đăng, phát. Bấm “Sửa” để ghi thêm.',
    en: 'This record does not say where it appeared. Use “Correct” to add that.',
  },
} as const satisfies Readonly<Record<string, Sentence>>

/** What the whole list adds up to; a fee that nobody knows is not counted as none. */
export const sumsSaid = ({ records, unproved, fee, feeUnknown }: PublicationSums): Sentence => ({
  vi: [
    `${showNumber(records)} tin, bài`,
    unproved > 0 ? `${showNumber(unproved)} chưa có đường dẫn hay minh chứng` : 'đều có đường dẫn hoặc minh chứng',
    `thù lao ${showNumber(fee)} đồng${feeUnknown > 0 ? `, chưa kể ${showNumber(feeUnknown)} bài chưa biết` : ''}`,
  ].join(' · '),
  en: [
    `${showNumber(records)} publications`,
    unproved > 0 ? `${showNumber(unproved)} with neither link nor evidence` : 'each with a link or evidence',
    `fees ${showNumber(fee)} đồng${feeUnknown > 0 ? `, not counting ${showNumber(feeUnknown)} unknown` : ''}`,
  ].join(' · '),
})
