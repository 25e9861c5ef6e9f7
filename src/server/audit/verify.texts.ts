import type { Sentence } from '../../kernel/sentence.ts'
import type { EntryKind } from './entries.ts'
import type { Broken, EntryFault, Verified } from './verify.ts'

/** What an entry of the log is called. */
const entryNames: Readonly<Record<EntryKind, Sentence>> = {
  command: { vi: 'lệnh đã ghi', en: 'kept command' },
  read: { vi: 'lượt xem dữ liệu cá nhân', en: 'read of personal data' },
  export: { vi: 'lượt xuất tệp', en: 'export' },
  'sign-in': { vi: 'lượt đăng nhập', en: 'sign-in' },
  removal: { vi: 'lượt xoá nhật ký quá hạn', en: 'removal of old entries' },
}

/** What verifying found, a line each. */
export function verifiedSentences(found: Verified): readonly Sentence[] {
  const { blocks, entries, removed, unsealed, last, broken } = found
  const waiting = Object.values(unsealed).reduce((sum, count) => sum + count, 0)
  return [
    {
      vi: `Đã tính lại ${blocks} khối, ${entries} dòng nhật ký: đúng như lúc niêm.`,
      en: `Computed ${blocks} blocks anew, ${entries} entries: as they were sealed.`,
    },
    ...(removed === 0
      ? []
      : [
          {
            vi: `Trong đó ${removed} dòng đã xoá vì hết hạn lưu; dấu niêm của chúng vẫn còn.`,
            en: `Of these ${removed} were removed when their retention was over; their seals are still there.`,
          },
        ]),
    {
      vi: `Chưa niêm: ${waiting} dòng mới, sẽ vào khối kế tiếp.`,
      en: `Not sealed yet: ${waiting} new entries, which go into the next block.`,
    },
    ...(last === null
      ? []
      : [
          {
            vi: `Khối cuối còn nguyên: ${last.block}:${last.hash}. Hãy chép dòng này ra nơi khác để lần sau đối chiếu (--known).`,
            en: `Last whole block: ${last.block}:${last.hash}. Note this line elsewhere, to compare it next time (--known).`,
          },
        ]),
    ...(broken === null ? [] : brokenSentences(broken)),
  ]
}

/** A block that was noted elsewhere has another hash now, or is gone. */
export const knownSentence = (block: number): Sentence => ({
  vi: `Khối ${block} không còn dấu niêm đã chép: nhật ký đã bị viết lại từ khối này hoặc trước đó.`,
  en: `Block ${block} no longer has the seal that was noted: the log was written anew from this block or before.`,
})

function brokenSentences(broken: Broken): readonly Sentence[] {
  const { block } = broken
  switch (broken.is) {
    case 'gone':
      return [
        {
          vi: `HỎNG: khối ${block} hoặc dấu niêm của nó không còn.`,
          en: `BROKEN: block ${block} or its seal is gone.`,
        },
      ]
    case 'link-broken':
      return [
        {
          vi: `HỎNG: dấu niêm của khối ${block} không khớp với các dòng của nó hoặc với khối trước.`,
          en: `BROKEN: the seal of block ${block} does not fit its entries or the block before.`,
        },
      ]
    case 'entries-broken':
      return [
        {
          vi: `HỎNG: khối ${block} là khối đầu tiên bị sửa.`,
          en: `BROKEN: block ${block} is the first that was changed.`,
        },
        ...broken.faults.map(faultSentence),
      ]
  }
}

function faultSentence({ is, kind, id, place }: EntryFault): Sentence {
  const which = {
    vi: `${kind === null ? 'dòng' : entryNames[kind].vi}${id === null ? '' : ` ${id}`}${place === null ? '' : ` (thứ ${place})`}`,
    en: `${kind === null ? 'entry' : entryNames[kind].en}${id === null ? '' : ` ${id}`}${place === null ? '' : ` (place ${place})`}`,
  }
  return { vi: `  ${FAULTS[is].vi}: ${which.vi}.`, en: `  ${FAULTS[is].en}: ${which.en}.` }
}

const FAULTS: Readonly<Record<EntryFault['is'], Sentence>> = {
  changed: { vi: 'bị sửa', en: 'changed' },
  missing: { vi: 'bị mất', en: 'missing' },
  added: { vi: 'bị chèn thêm', en: 'added' },
}
