import { showDay } from '../../../kernel/day.ts'
import type { Names, Sentences } from '../../../kernel/sentence.ts'
import { showNumber } from '../../../kernel/text.ts'
import type { Conclusion, Counted, ObjectionOutcome, ProcedureNumberName, ProcedureRefusal } from './procedure.ts'

export const procedureNumberNames: Names<ProcedureNumberName> = {
  'posting-days': { vi: 'Niêm yết ít nhất', en: 'Posted for at least' },
  'objection-days': { vi: 'Trả lời ý kiến trong', en: 'Objections answered within' },
  'recognition-days': { vi: 'Ra quyết định sau niêm yết trong', en: 'Decision after the posting within' },
  'agreement-percent': { vi: 'Họp dân: đồng ý ít nhất', en: 'Meeting: share that agrees' },
}

export const countedNames: Names<Counted> = {
  working: { vi: 'ngày làm việc', en: 'working days' },
  calendar: { vi: 'ngày', en: 'days' },
  percent: { vi: '% người dự', en: '% of those present' },
}

export const conclusionNames: Names<Conclusion> = {
  agreed: { vi: 'Đồng ý', en: 'Agreed' },
  'review-again': { vi: 'Rà soát lại, họp lại', en: 'Review and meet again' },
}

export const outcomeNames: Names<ObjectionOutcome> = {
  upheld: { vi: 'Đúng: rà soát lại, niêm yết lại', en: 'Upheld: reviewed and posted again' },
  rejected: { vi: 'Giữ nguyên kết quả', en: 'The result stands' },
}

export const procedureSentences: Sentences<ProcedureRefusal> = {
  'procedure-number-out-of-range': ({ from, to }) => ({
    vi: `Con số này phải từ ${from} đến ${to}; số ngày tính bằng ngày, tỷ lệ tính bằng phần trăm.`,
    en: `This number is ${from} to ${to}; days are counted in days, a share in per cent.`,
  }),
  'procedure-number-changed-meanwhile': () => ({
    vi: 'Con số này vừa được người khác nhập hoặc sửa. Hãy tải lại trang rồi xem lại.',
    en: 'Somebody has just entered or corrected this number. Load the page again and look.',
  }),
  'step-in-future': ({ today }) => ({
    vi: `Chỉ ghi việc đã làm: ngày không thể sau hôm nay (${showDay(today)}).`,
    en: `Only what was done is recorded: not after today (${showDay(today)}).`,
  }),
  'step-not-yours': () => ({
    vi: 'Bước này thuộc địa bàn của đơn vị khác. Đơn vị ấy hoặc chủ kế hoạch ghi.',
    en: 'This step is of another unit’s area. That unit or the plan owner records it.',
  }),
  'step-unknown': () => ({
    vi: 'Không có bước này, hoặc đã rút lại. Hãy tải lại trang.',
    en: 'There is no such step, or it was withdrawn. Load the page again.',
  }),
  'step-there-already': () => ({ vi: 'Bước này đã ghi rồi.', en: 'This step was recorded before.' }),
  'step-built-upon': () => ({
    vi: 'Bước sau dựa trên bước này. Hãy rút bước sau trước.',
    en: 'A later step rests on this one. Withdraw the later one first.',
  }),
  'step-area-outside-round': () => ({
    vi: 'Địa bàn này không thuộc đợt rà soát.',
    en: 'This area does not lie in the area of the round.',
  }),
  'attended-out-of-range': ({ most }) => ({
    vi: `Số người dự phải từ 1 đến ${showNumber(most)}.`,
    en: `1 to ${showNumber(most)} people attend.`,
  }),
  'agreed-more-than-attended': ({ attended }) => ({
    vi: `Số người đồng ý phải từ 0 đến số người dự (${showNumber(attended)}).`,
    en: `Those who agree are 0 to those present (${showNumber(attended)}).`,
  }),
  'agreed-too-few': ({ agreed, attended, percent }) => ({
    vi: `Chỉ ${showNumber(agreed)} trên ${showNumber(attended)} người đồng ý, cần ít nhất ${percent}%. Kết luận phải là rà soát lại, họp lại.`,
    en: `Only ${showNumber(agreed)} of ${showNumber(attended)} agreed, ${percent}% are needed. The conclusion must be to review and meet again.`,
  }),
  'nobody-asked-yet': () => ({
    vi: 'Địa bàn này chưa có phiếu khảo sát nào trong đợt. Khảo sát trước, họp dân sau.',
    en: 'Nobody was asked in this area yet. Interviews first, then the meeting.',
  }),
  'meeting-before-interviews': ({ last }) => ({
    vi: `Họp dân không thể trước ngày khảo sát cuối của địa bàn (${showDay(last)}).`,
    en: `The meeting cannot be before the last interview of the area (${showDay(last)}).`,
  }),
  'meeting-missing': () => ({
    vi: 'Địa bàn này chưa họp dân. Họp dân trước, niêm yết sau.',
    en: 'No meeting was held in this area yet. The meeting first, then the posting.',
  }),
  'meeting-not-agreed': ({ areaName, on }) => ({
    vi: `Cuộc họp ngày ${showDay(on)} ở ${areaName} chưa đồng ý. Rà soát lại và họp lại trước khi niêm yết.`,
    en: `The meeting of ${showDay(on)} in ${areaName} did not agree. Review and meet again before posting.`,
  }),
  'posting-ends-before-it-begins': () => ({
    vi: 'Ngày niêm yết cuối phải từ ngày đầu trở đi.',
    en: 'The last day of the posting is not before the first.',
  }),
  'posting-before-meeting': ({ on }) => ({
    vi: `Niêm yết không thể trước ngày họp dân (${showDay(on)}).`,
    en: `The posting cannot begin before the meeting (${showDay(on)}).`,
  }),
  'posting-too-short': ({ until, source }) => ({
    vi: `Phải niêm yết ít nhất đến ${showDay(until)} (${source}).`,
    en: `It must be posted until ${showDay(until)} at least (${source}).`,
  }),
  'posting-missing': () => ({
    vi: 'Kết quả của địa bàn này chưa niêm yết. Niêm yết trước.',
    en: 'The results of this area were not posted yet. Post them first.',
  }),
  'posting-running': ({ to }) => ({
    vi: `Đang niêm yết đến hết ${showDay(to)}. Quyết định có ngày sau đó.`,
    en: `Posted until ${showDay(to)}. The decision bears a later day.`,
  }),
  'objection-before-posting': ({ from }) => ({
    vi: `Kết quả niêm yết từ ${showDay(from)}; ý kiến không thể trước ngày ấy.`,
    en: `The results were posted from ${showDay(from)}; nobody objects before.`,
  }),
  'objection-open': ({ objections }) => ({
    vi: `Còn ${showNumber(objections)} ý kiến chưa trả lời. Trả lời trước, quyết định sau.`,
    en: `${showNumber(objections)} objections are open. Answer them first, then decide.`,
  }),
  'objection-answered-already': () => ({
    vi: 'Ý kiến này đã được trả lời.',
    en: 'This objection was answered before.',
  }),
  'answer-before-objection': ({ on }) => ({
    vi: `Ý kiến nhận ngày ${showDay(on)}; trả lời không thể trước ngày ấy.`,
    en: `The objection came on ${showDay(on)}; it cannot be answered before.`,
  }),
  'reposting-missing': ({ answeredOn }) => ({
    vi: `Có ý kiến đúng, trả lời ngày ${showDay(answeredOn)}: phải niêm yết lại kết quả mới từ ngày ấy trở đi rồi mới quyết định.`,
    en: `An objection was upheld on ${showDay(answeredOn)}: the new result is posted again from then on before it is decided.`,
  }),
  'class-open': ({ households }) => ({
    vi: `${showNumber(households)} hộ còn “Chưa xác định” theo chuẩn này. Bổ sung phiếu trước khi công nhận.`,
    en: `${showNumber(households)} households are still unknown by this standard. Complete their interviews first.`,
  }),
  'recognised-already': () => ({
    vi: 'Địa bàn này, hoặc một phần, đã có quyết định công nhận theo chuẩn này.',
    en: 'This area, or a part of it, was decided upon by this standard already.',
  }),
  'standard-not-of-round': () => ({
    vi: 'Đợt rà soát này không dùng chuẩn ấy.',
    en: 'This round does not use that standard.',
  }),
}
