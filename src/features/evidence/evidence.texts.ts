import type { Names, Sentences } from '../../kernel/sentence.ts'
import type { EvidenceKind, EvidenceRefusal } from './evidence.ts'

export const evidenceKindNames: Names<EvidenceKind> = {
  photo: { vi: 'Ảnh', en: 'Photo' },
  document: { vi: 'Văn bản', en: 'Document' },
  audio: { vi: 'Ghi âm', en: 'Audio' },
}

export const evidenceSentences: Sentences<EvidenceRefusal> = {
  'file-not-sent': () => ({
    vi: 'Tệp chưa tới máy chủ. Hãy gửi lại tệp; nội dung đã nhập vẫn còn.',
    en: 'The file has not reached the server. Send it again; what you typed is still here.',
  }),
  'file-empty': () => ({
    vi: 'Tệp rỗng (0 byte). Hãy chọn tệp khác.',
    en: 'The file is empty (0 bytes). Choose another.',
  }),
  'file-too-large': ({ bytes, most }) => ({
    vi: `Tệp ${megabytes(bytes)} MB, lớn hơn mức ${megabytes(most)} MB. Hãy thu nhỏ hoặc chia tệp.`,
    en: `The file has ${megabytes(bytes)} MB, more than ${megabytes(most)} MB. Make it smaller or split it.`,
  }),
  'file-type-refused': ({ found }) => ({
    vi: `Nội dung tệp ${found ? `là ${found}, ` : ''}không phải ảnh (JPG, PNG, WebP), PDF, Word (.docx) hay ghi âm. Hãy chọn tệp khác.`,
    en: `The file’s content ${found ? `is ${found}, ` : ''}not a photo (JPG, PNG, WebP), PDF, Word (.docx) or audio. Choose another.`,
  }),
  'file-damaged': () => ({
    vi: 'Tệp bị hỏng trên đường gửi. Hãy gửi lại.',
    en: 'The file was damaged on its way. Send it again.',
  }),
  'evidence-there-already': () => ({
    vi: 'Tệp này đã được gắn làm minh chứng cho việc này rồi.',
    en: 'This file already proves this work.',
  }),
  'evidence-unknown': () => ({ vi: 'Không tìm thấy minh chứng này.', en: 'There is no such evidence.' }),
}

const megabytes = (bytes: number) => (bytes / 1_000_000).toFixed(1).replace('.', ',')
