import type { Names, Sentences } from '../../kernel/sentence.ts'
import { showNumber } from '../../kernel/text.ts'
import type { CertificateRefusal } from './certificate.ts'

/** Whether a certificate holds. */
export const holdingNames: Names<'holds' | 'withdrawn'> = {
  holds: { vi: 'Còn giá trị', en: 'Holds' },
  withdrawn: { vi: 'Đã thu hồi', en: 'Withdrawn' },
}

export const certificateSentences: Sentences<CertificateRefusal> = {
  'sessions-needed-out-of-range': ({ most }) => ({
    vi: `Lớp có ${most} buổi nên số buổi phải dự nhiều nhất là ${most}.`,
    en: `The class has ${most} sessions: no more than that can be asked for.`,
  }),
  'certificates-not-chosen': () => ({
    vi: 'Lớp này chưa chọn cấp giấy chứng nhận. Hãy bấm Cấp giấy chứng nhận cho lớp này trước.',
    en: 'Certificates were not chosen for this class. Choose that first.',
  }),
  'certificates-before-attendance': ({ sessions }) => ({
    vi: `Còn ${sessions} buổi chưa điểm danh nên chưa biết ai được cấp giấy.`,
    en: `${sessions} sessions have no attendance yet, so nobody knows who earned a certificate.`,
  }),
  'certificate-form-without-number': () => ({
    vi: 'Mẫu số phải có chữ {số}, ví dụ {số}/{năm}/GCN-LĐTBXH.',
    en: 'The form of the numbers needs the word {số}, for example {số}/{năm}/GCN-LĐTBXH.',
  }),
  'certificate-not-earned': ({ number, needed }) => ({
    vi: `Có ${showNumber(number)} người chưa dự đủ ${needed} buổi. Hãy tải lại trang rồi cấp lại.`,
    en: `${showNumber(number)} people did not come to ${needed} sessions. Load the page again, then issue again.`,
  }),
  'certificate-there-already': ({ number }) => ({
    vi: `Có ${showNumber(number)} người đã có giấy còn giá trị. Hãy tải lại trang rồi cấp cho những người còn lại.`,
    en: `${showNumber(number)} people have a certificate that holds. Load the page again, then issue for the others.`,
  }),
  'certificate-unknown': () => ({
    vi: 'Không có giấy chứng nhận này. Hãy tải lại trang.',
    en: 'There is no such certificate. Load the page again.',
  }),
  'certificate-withdrawn-already': () => ({
    vi: 'Giấy này đã thu hồi từ trước.',
    en: 'This certificate was withdrawn before.',
  }),
  'withdrawal-reason-missing': () => ({
    vi: 'Hãy ghi lý do thu hồi giấy chứng nhận.',
    en: 'Say why the certificate is withdrawn.',
  }),
}
