import type { Sentence } from '../../kernel/sentence.ts'

export const backupTexts = {
  backup: { vi: 'Sao lưu', en: 'Backup' },
  never: { vi: 'Chưa sao lưu lần nào', en: 'Never backed up' },
  neverNote: {
    vi: 'Nếu hỏng máy lúc này thì mất hết. Trên máy chủ hãy chạy lệnh dưới đây, in và cất khoá nó hiện ra; sau đó chương trình tự sao lưu mỗi ngày.',
    en: 'If the machine broke now, everything would be gone. Run this on the server, print the key it shows and put it away; from then on the program backs up every day by itself.',
  },
  old: { vi: 'Bản sao lưu đã quá cũ', en: 'The last backup is too old' },
  oldNote: {
    vi: 'Hãy kiểm tra ổ đĩa và thư mục sao lưu, rồi chạy lại lệnh dưới đây.',
    en: 'Check the disk and the folder of the backups, then run this again.',
  },
  clock: { vi: 'Đồng hồ máy chủ đã lùi lại', en: 'The clock of the server went back' },
  clockNote: {
    vi: 'Bản sao lưu gần nhất có giờ ở tương lai nên không biết nó đã cũ bao lâu. Hãy chỉnh lại đồng hồ rồi chạy lệnh dưới đây.',
    en: 'The last backup bears a time in the future, so nobody knows how old it is. Set the clock, then run this.',
  },
  lost: { vi: 'Thiếu tệp', en: 'Files missing' },
  fresh: { vi: 'Tốt', en: 'Good' },
} as const satisfies Readonly<Record<string, Sentence>>

/** How long ago, in whole days. */
export const agoText = (days: number): Sentence =>
  days === 0
    ? { vi: 'trong 24 giờ qua', en: 'within the last 24 hours' }
    : { vi: `${days} ngày trước`, en: days === 1 ? '1 day ago' : `${days} days ago` }

export const lostText = (files: number): Sentence => ({
  vi: `${files} tệp minh chứng đã mất hoặc hỏng trên máy chủ từ trước nên không có trong bản sao lưu. Hãy khôi phục chúng từ bản sao lưu cũ hơn.`,
  en: `${files} files of evidence were missing or damaged on the server and are not in the backup. Fetch them from an older one.`,
})

export const failedText = (failure: string): Sentence => ({
  vi: `Lần sao lưu mới nhất không thành (${failure === 'disk-full' ? 'đĩa đầy' : failure}).`,
  en: `The newest backup failed (${failure === 'disk-full' ? 'the disk is full' : failure}).`,
})
