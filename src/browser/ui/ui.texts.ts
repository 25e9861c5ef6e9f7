import type { Sentence } from '../../kernel/sentence.ts'
import { showNumber } from '../../kernel/text.ts'

/** Words of the parts that every screen is built from. */
export const uiTexts = {
  loading: { vi: 'Đang tải…', en: 'Loading…' },
  fillIn: { vi: 'Hãy điền ô này.', en: 'Fill in this field.' },
  retry: { vi: 'Thử lại', en: 'Try again' },
  notReached: {
    vi: 'Không nối được máy chủ nên chưa xem được. Hãy kiểm tra mạng rồi thử lại.',
    en: 'The server could not be reached. Check the connection, then try again.',
  },
  notThere: {
    vi: 'Không tìm thấy. Có thể mục này đã đổi hoặc đường dẫn chưa đúng.',
    en: 'Not found. It may have changed, or the address is wrong.',
  },
  notAllowed: {
    vi: 'Vai trò của bạn không xem được mục này. Hãy hỏi chủ kế hoạch hoặc quản trị.',
    en: 'Your role may not see this. Ask the plan owner or the administrator.',
  },
  failed: {
    vi: 'Máy chủ gặp lỗi nên chưa xem được. Hãy thử lại; nếu vẫn lỗi, hãy báo quản trị.',
    en: 'The server failed. Try again; if it fails again, tell the administrator.',
  },
  refusedTitle: { vi: 'Chưa ghi được', en: 'Not written yet' },
  print: { vi: 'In', en: 'Print' },
  printedOn: { vi: 'In ngày', en: 'Printed on' },
  notWhole: {
    vi: 'Chưa tải hết danh sách nên chưa in. Hãy kiểm tra mạng rồi thử lại.',
    en: 'The list could not be loaded whole, so it was not printed. Check the connection, then try again.',
  },
  excel: { vi: 'Excel', en: 'Excel' },
  columns: { vi: 'Cột', en: 'Columns' },
  filter: { vi: 'Lọc', en: 'Filter' },
  more: { vi: 'Xem thêm', en: 'Show more' },
  total: { vi: 'Tổng', en: 'Total' },
  nothingFits: { vi: 'Không có dòng nào khớp với ô lọc.', en: 'No row fits the filter.' },
  nothingYet: { vi: 'Chưa có gì ở đây.', en: 'Nothing here yet.' },
  copyForZalo: { vi: 'Sao chép nội dung gửi Zalo', en: 'Copy the text for Zalo' },
  copied: { vi: 'Đã sao chép', en: 'Copied' },
  copyByHand: {
    vi: 'Trình duyệt không cho sao chép. Hãy chọn đoạn dưới đây rồi nhấn Ctrl+C.',
    en: 'The browser does not allow copying. Select the text below and press Ctrl+C.',
  },
  dayHint: { vi: 'ví dụ 15/9, 1509', en: 'like 15/9, 1509' },
  chooseFiles: { vi: 'Chọn tệp hoặc dán ảnh', en: 'Choose files or paste pictures' },
  sending: { vi: 'Đang gửi', en: 'Sending' },
  sent: { vi: 'Đã gửi', en: 'Sent' },
  all: { vi: 'Tất cả', en: 'All' },
  noPlan: { vi: 'Chưa có kế hoạch nào', en: 'There is no plan yet' },
  noPlanNote: {
    vi: 'Hãy nhập văn bản kế hoạch đã ký (Word hoặc văn bản thuần). Chương trình đọc ra các nhiệm vụ, đơn vị, thời hạn; bạn xem lại rồi xác nhận.',
    en: 'Import the signed plan document (Word or plain text). Tasks, units and dates are read from it; you look them over, then confirm.',
  },
  noPlanForUnit: {
    vi: 'Khi chủ kế hoạch xác nhận kế hoạch, nhiệm vụ của đơn vị bạn sẽ hiện ở đây.',
    en: 'Once the plan owner confirms a plan, your unit’s tasks appear here.',
  },
  importPlan: { vi: 'Nhập văn bản kế hoạch', en: 'Import a plan document' },
  nothingFound: { vi: 'Không thấy mục nào', en: 'Nothing found' },
  missing: { vi: 'Còn thiếu', en: 'Still missing' },
  unread: { vi: 'Chưa đọc được', en: 'Not understood' },
  clear: { vi: 'Bỏ chọn', en: 'Clear' },
  remove: { vi: 'Bỏ', en: 'Remove' },
  close: { vi: 'Đóng', en: 'Close' },
  no: { vi: 'Không', en: 'No' },
  cancel: { vi: 'Thôi', en: 'Cancel' },
  saved: { vi: 'Đã ghi', en: 'Saved' },
} as const satisfies Readonly<Record<string, Sentence>>

/** Something was added to a list, by its name. */
export const addedSays = (name: string): Sentence => ({ vi: `Đã thêm ${name}`, en: `${name} was added` })

export const rowCount = (shown: number, all: number): Sentence =>
  shown === all
    ? { vi: `${showNumber(all)} dòng`, en: `${showNumber(all)} ${all === 1 ? 'row' : 'rows'}` }
    : {
        vi: `${showNumber(shown)}/${showNumber(all)} dòng`,
        en: `${showNumber(shown)} of ${showNumber(all)} rows`,
      }

/** On paper: all of them, or only those that had been loaded. */
export const rowsPrinted = (rows: number, extent: 'whole' | 'part'): Sentence =>
  extent === 'whole'
    ? rowCount(rows, rows)
    : { vi: `${showNumber(rows)} dòng đầu, danh sách còn nữa`, en: `the first ${showNumber(rows)} rows of more` }

/** While the rest of a list is fetched. */
export const rowsLoaded = (rows: number): Sentence => ({
  vi: `Đang tải để in: ${showNumber(rows)} dòng…`,
  en: `Loading to print: ${showNumber(rows)} rows…`,
})

export const filterColumn = (title: Sentence): Sentence => ({ vi: `Lọc ${title.vi}`, en: `Filter ${title.en}` })
