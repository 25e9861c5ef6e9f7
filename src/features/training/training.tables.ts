import { dayColumn, type ListTable, numberColumn, textColumn } from '../../kernel/list-table.ts'
import { workKindNames } from '../plan/plan.texts.ts'
import { holdingNames } from './certificate.texts.ts'
import type { CertificateListed } from './certificate.ts'
import type { ClassLearner } from './learner.ts'
import type { ClassListed } from './training.ts'
import { classStateNames, payrollNames } from './training.texts.ts'

/** What the list of classes, and the list of one class, show. */
export const trainingTables = {
  'training.classes': {
    name: { vi: 'Lớp tập huấn', en: 'Training classes' },
    columns: [
      textColumn('Lớp', 'Class', 60),
      textColumn('Loại', 'Kind', 18),
      dayColumn('Từ ngày', 'From'),
      dayColumn('Đến ngày', 'To'),
      numberColumn('Số buổi', 'Sessions'),
      textColumn('Địa điểm', 'Venue', 40),
      textColumn('Đơn vị tổ chức', 'Held by', 40),
      numberColumn('Chỉ tiêu', 'Places'),
      numberColumn('Danh sách', 'Listed'),
      numberColumn('Có mặt', 'Came'),
      textColumn('Trạng thái', 'State', 16),
    ],
    row: (one, language) => [
      one.title,
      workKindNames[one.kind][language],
      one.from,
      one.to,
      one.sessions,
      one.venue,
      one.unitName,
      one.places,
      one.learners,
      one.present,
      classStateNames[one.state][language],
    ],
  } satisfies ListTable<ClassListed>,

  'training.certificates': {
    name: { vi: 'Giấy chứng nhận', en: 'Certificates' },
    columns: [
      textColumn('Số giấy', 'Number', 24),
      textColumn('Họ và tên', 'Name', 30),
      textColumn('Đơn vị', 'Unit', 40),
      dayColumn('Ngày cấp', 'Issued on'),
      textColumn('Trạng thái', 'State', 16),
      textColumn('Lý do thu hồi', 'Reason', 30),
    ],
    row: ({ number, name, unitName, issuedOn, withdrawal }, language) => [
      number,
      name,
      unitName,
      issuedOn,
      holdingNames[withdrawal === null ? 'holds' : 'withdrawn'][language],
      withdrawal?.reason ?? null,
    ],
  } satisfies ListTable<CertificateListed>,

  'training.learners': {
    name: { vi: 'Danh sách học viên', en: 'List of learners' },
    columns: [
      textColumn('Họ và tên', 'Name', 30),
      textColumn('Đơn vị', 'Unit', 40),
      textColumn('Chức vụ', 'Post', 30),
      textColumn('Điện thoại', 'Telephone', 16),
      textColumn('Năm sinh', 'Born', 10),
      textColumn('Hưởng lương', 'Paid by the state', 12),
    ],
    row: (learner, language) => [
      learner.name,
      learner.unitName,
      learner.post,
      learner.phone,
      learner.birthYear === null ? '' : String(learner.birthYear),
      payrollNames[learner.payroll][language],
    ],
  } satisfies ListTable<ClassLearner>,
}
