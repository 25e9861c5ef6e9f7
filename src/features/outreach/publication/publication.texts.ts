import type { Names, Sentences } from '../../../kernel/sentence.ts'
import { showNumber } from '../../../kernel/text.ts'
import type { Language } from '../../../kernel/kernel.ts'
import type { Channel, PublicationFilter, PublicationRefusal } from './publication.ts'

export const channelNames: Names<Channel> = {
  newspaper: { vi: 'Báo in', en: 'Newspaper' },
  radio: { vi: 'Phát thanh', en: 'Radio' },
  television: { vi: 'Truyền hình', en: 'Television' },
  website: { vi: 'Trang thông tin điện tử', en: 'Website' },
  'social-network': { vi: 'Mạng xã hội', en: 'Social network' },
}

export const publicationSentences: Sentences<PublicationRefusal> = {
  'publication-title-missing': () => ({
    vi: 'Hãy ghi tên bài, chương trình hoặc bài đăng.',
    en: 'Write the title of the article, programme or post.',
  }),
  'publication-outlet-missing': () => ({
    vi: 'Hãy ghi nơi đăng, phát: tên báo, đài hoặc trang.',
    en: 'Write where it appeared: the paper, the station or the page.',
  }),
  'publication-link-unreadable': () => ({
    vi: 'Đường dẫn phải bắt đầu bằng http:// hoặc https://. Hãy sao chép lại từ trình duyệt.',
    en: 'The link must begin with http:// or https://. Copy it from the browser again.',
  }),
  'publication-fee-out-of-range': ({ most }) => ({
    vi: `Thù lao phải là số đồng từ 0 đến ${showNumber(most)}. Không rõ thì để trống.`,
    en: `The fee must be from 0 to ${showNumber(most)} đồng. Leave it empty when unknown.`,
  }),
  'message-not-in-use': () => ({
    vi: 'Thông điệp này chưa duyệt, đã thôi dùng hoặc hết hạn vào ngày đăng, phát. Hãy chọn thông điệp khác.',
    en: 'The message was not approved, or was withdrawn or out of date, on that day. Choose another.',
  }),
}

/** What a list is narrowed by, for the head of its print and its workbook. */
export const publicationFilterWords = (
  { channel, q }: Pick<PublicationFilter, 'channel' | 'q'>,
  language: Language,
): readonly string[] => [...(channel ? [channelNames[channel][language]] : []), ...(q ? [`“${q}”`] : [])]
