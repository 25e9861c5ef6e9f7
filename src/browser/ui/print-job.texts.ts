import type { PrintFailure } from '../../kernel/print-job.ts'
import type { Names, Sentence } from '../../kernel/sentence.ts'
import { showNumber } from '../../kernel/text.ts'

export const printJobTexts = {
  mayLeave: {
    vi: 'Rời trang này cũng được: tệp vẫn dựng tiếp, quay lại là thấy.',
    en: 'You may leave this page: the file is made meanwhile and is here when you come back.',
  },
  again: { vi: 'Dựng lại', en: 'Make it again' },
} as const satisfies Readonly<Record<string, Sentence>>

export const madeSaid = (done: number, total: number): Sentence => ({
  vi: `Đang dựng ${showNumber(done)}/${showNumber(total)} tờ`,
  en: `Making ${showNumber(done)} of ${showNumber(total)}`,
})

/** `Tải giay-moi.zip`. */
export const fetchSaid = (file: string): Sentence => ({ vi: `Tải ${file}`, en: `Fetch ${file}` })

/** What is in it, and until when it is there. */
export const readySaid = (total: number, clock: string): Sentence => ({
  vi: `${showNumber(total)} tờ, dựng lúc ${clock}, giữ trong một giờ.`,
  en: `${showNumber(total)} papers, made at ${clock}, kept for an hour.`,
})

/** Why there is no file, and what to do. */
export const failureNames: Names<PrintFailure> = {
  lost: {
    vi: 'Máy chủ khởi động lại khi tệp đang dựng nên tệp đã mất, chưa có gì được giữ. Hãy dựng lại.',
    en: 'The server restarted while the file was being made, so it is lost and nothing of it was kept. Make it again.',
  },
  'paper-too-long': {
    vi: 'Có tờ quá dài để in thành PDF. Hãy tải bản Word.',
    en: 'One of the papers is too long for a PDF. Take the Word file.',
  },
  'disk-full': {
    vi: 'Ổ đĩa của máy chủ đã đầy nên không giữ được tệp. Hãy báo quản trị dọn chỗ trống rồi dựng lại.',
    en: 'The server’s disk is full, so the file was not kept. Ask the administrator to make room, then make it again.',
  },
  failed: {
    vi: 'Không dựng được tệp, chưa có gì được giữ. Hãy dựng lại; nếu vẫn lỗi, hãy báo quản trị.',
    en: 'The file could not be made and nothing was kept. Make it again; if it fails again, tell the administrator.',
  },
}
