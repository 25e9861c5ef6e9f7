import type { Names, Sentence, Sentences } from '../../kernel/sentence.ts'
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
  'file-type-refused': ({ found }) =>
    found !== null && HEIC.test(found)
      ? {
          vi: 'Ảnh HEIC của iPhone chưa nhận được. Trên iPhone, hãy chọn Cài đặt › Máy ảnh › Định dạng › Tương thích nhất rồi chụp lại, hoặc lưu ảnh thành JPG và gửi lại.',
          en: 'HEIC photos of an iPhone are not taken. On the iPhone choose Settings › Camera › Formats › Most Compatible and take it again, or save the photo as JPG and send that.',
        }
      : {
          vi: `Nội dung tệp ${found === null ? '' : `là ${kindOfFile(found).vi}, `}không phải ảnh (JPG, PNG, WebP), PDF, Word (.docx) hay ghi âm. Hãy chọn tệp khác.`,
          en: `The file’s content ${found === null ? 'is ' : `is ${kindOfFile(found).en}, `}not a photo (JPG, PNG, WebP), PDF, Word (.docx) or audio. Choose another.`,
        },
  'file-damaged': () => ({
    vi: 'Tệp bị hỏng trên đường gửi. Hãy gửi lại.',
    en: 'The file was damaged on its way. Send it again.',
  }),
  'file-damaged-content': ({ mediaType }) =>
    mediaType === 'application/pdf'
      ? {
          vi: 'Tệp PDF bị hỏng hoặc chưa tải về hết. Hãy mở thử, tải hoặc quét lại rồi gửi tệp mới.',
          en: 'The PDF is damaged or was not downloaded whole. Open it, download or scan it again and send the new file.',
        }
      : {
          vi: 'Ảnh bị hỏng, không mở ra được. Hãy mở thử trên máy, chụp hoặc tải lại rồi gửi ảnh mới.',
          en: 'The picture is damaged and cannot be opened. Look at it on your device, take or download it again and send the new one.',
        },
  'evidence-there-already': () => ({
    vi: 'Tệp này đã được gắn làm minh chứng cho việc này rồi.',
    en: 'This file already proves this work.',
  }),
  'evidence-unknown': () => ({ vi: 'Không tìm thấy minh chứng này.', en: 'There is no such evidence.' }),
}

const HEIC = /^image\/hei[cf]/

const megabytes = (bytes: number) => (bytes / 1_000_000).toFixed(1).replace('.', ',')

/** A kind of file in words: nobody here reads media types. */
const kindOfFile = (mediaType: string): Sentence =>
  FILE_KINDS.find(([pattern]) => pattern.test(mediaType))?.[1] ?? {
    vi: 'một loại tệp khác',
    en: 'another kind of file',
  }

const FILE_KINDS: readonly (readonly [RegExp, Sentence])[] = [
  [/^text\//, { vi: 'chữ thuần (như .txt)', en: 'plain text (such as .txt)' }],
  [/^image\//, { vi: 'ảnh loại khác', en: 'a picture of another kind' }],
  [/^video\//, { vi: 'phim', en: 'a film' }],
  [/^audio\//, { vi: 'âm thanh loại khác', en: 'sound of another kind' }],
  [/spreadsheet|excel/, { vi: 'bảng tính', en: 'a spreadsheet' }],
  [/presentation|powerpoint/, { vi: 'bài trình chiếu', en: 'slides' }],
  [
    /msword|cfb|opendocument\.text/,
    { vi: 'văn bản loại khác (như .doc)', en: 'a text of another kind (such as .doc)' },
  ],
  [/zip|rar|7z|gzip|tar/, { vi: 'tệp nén', en: 'an archive' }],
  [/msdownload|executable|mach|elf/, { vi: 'chương trình', en: 'a program' }],
]
