import type { Sentences } from '../kernel/sentence.ts'
import type { WorkbookFault } from '../kernel/workbook.ts'

export const workbookSentences: Sentences<WorkbookFault> = {
  'workbook-too-large': ({ megabytes, most }) => ({
    vi: `Tệp ${megabytes} MB, lớn hơn ${most} MB. Hãy xóa ảnh và bảng thừa trong tệp rồi chọn lại.`,
    en: `The file has ${megabytes} MB, more than ${most} MB. Delete pictures and other sheets, then choose it again.`,
  }),
  'workbook-unfolds-too-far': ({ most }) => ({
    vi: `Tệp này mở ra lớn hơn ${most} MB nên không đọc. Hãy lưu lại bằng Excel rồi chọn lại.`,
    en: `The file unfolds to more than ${most} MB and is not read. Save it anew with Excel, then choose it again.`,
  }),
  'workbook-old-format': () => ({
    vi: 'Đây là tệp Excel đời cũ (.xls). Hãy mở bằng Excel, lưu thành .xlsx rồi chọn lại.',
    en: 'This is an old Excel file (.xls). Open it, save it as .xlsx and choose it again.',
  }),
  'workbook-locked': () => ({
    vi: 'Tệp này có mật khẩu. Hãy bỏ mật khẩu trong Excel rồi chọn lại.',
    en: 'The file is under a password. Take the password off and choose it again.',
  }),
  'workbook-unreadable': () => ({
    vi: 'Không đọc được tệp này. Hãy mở bằng Excel, lưu thành .xlsx rồi chọn lại.',
    en: 'The file cannot be read. Open it with Excel, save it as .xlsx and choose it again.',
  }),
}
