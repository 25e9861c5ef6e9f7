import type { Sentence } from '../kernel/sentence.ts'

/** The field of a path such as `tasks.3.due.to`, as its screen calls it; a field that nobody fills in is “ô nhập”. */
export const fieldName = (path: string): Sentence => {
  const word = path.split('.').findLast((part) => Object.hasOwn(FIELD_NAMES, part))
  return (word === undefined ? null : FIELD_NAMES[word]) ?? A_FIELD
}

/** Each name once, in the order of the paths. */
export function fieldNames(paths: readonly string[]): Sentence {
  const names = paths.map(fieldName)
  const once = (language: 'vi' | 'en') => [...new Set(names.map((name) => name[language]))].join(', ')
  return { vi: once('vi'), en: once('en') }
}

const A_FIELD: Sentence = { vi: 'ô nhập', en: 'a field' }

const FIELD_NAMES: Readonly<Record<string, Sentence>> = {
  code: { vi: 'mã đơn vị hành chính', en: 'area code' },
  areaCode: { vi: 'mã đơn vị hành chính', en: 'area code' },
  areaName: { vi: 'tên địa bàn', en: 'name of the area' },
  name: { vi: 'tên', en: 'name' },
  unitName: { vi: 'tên đơn vị', en: 'name of the unit' },
  shortName: { vi: 'tên viết tắt', en: 'short name' },
  kind: { vi: 'loại', en: 'kind' },
  parent: { vi: 'địa bàn cấp trên', en: 'area above' },
  validFrom: { vi: 'ngày bắt đầu', en: 'first day' },
  validTo: { vi: 'ngày kết thúc', en: 'last day' },
  day: { vi: 'ngày', en: 'day' },
  on: { vi: 'ngày', en: 'day' },
  from: { vi: 'từ ngày', en: 'from day' },
  to: { vi: 'đến ngày', en: 'to day' },
  due: { vi: 'thời hạn', en: 'due day' },
  area: { vi: 'địa bàn', en: 'area' },
  unit: { vi: 'đơn vị', en: 'unit' },
  units: { vi: 'đơn vị', en: 'units' },
  person: { vi: 'họ tên, số điện thoại', en: 'name and phone' },
  phone: { vi: 'số điện thoại', en: 'phone number' },
  password: { vi: 'mật khẩu', en: 'password' },
  roles: { vi: 'vai trò', en: 'roles' },
  role: { vi: 'vai trò', en: 'role' },
  officer: { vi: 'cán bộ', en: 'officer' },
  file: { vi: 'tệp', en: 'file' },
  fileName: { vi: 'tên tệp', en: 'name of the file' },
  number: { vi: 'số, ký hiệu', en: 'number' },
  issuedOn: { vi: 'ngày ban hành', en: 'day of issue' },
  agency: { vi: 'cơ quan ban hành', en: 'issuing body' },
  place: { vi: 'nơi ban hành', en: 'place of issue' },
  title: { vi: 'tên, trích yếu', en: 'title' },
  year: { vi: 'năm', en: 'year' },
  ownerUnit: { vi: 'đơn vị chủ trì kế hoạch', en: 'owning unit' },
  programme: { vi: 'chương trình', en: 'programme' },
  parentPlan: { vi: 'kế hoạch cấp trên', en: 'plan above' },
  plan: { vi: 'kế hoạch', en: 'plan' },
  tasks: { vi: 'nhiệm vụ', en: 'tasks' },
  task: { vi: 'nhiệm vụ', en: 'task' },
  measure: { vi: 'đơn vị tính', en: 'measure' },
  places: { vi: 'nơi', en: 'places' },
  doers: { vi: 'đơn vị thực hiện', en: 'units of a task' },
  doer: { vi: 'đơn vị thực hiện', en: 'unit of a task' },
  writtenAs: { vi: 'tên trong văn bản', en: 'name in the document' },
  words: { vi: 'chữ trong văn bản', en: 'words of the document' },
  unmatched: { vi: 'tên chưa khớp đơn vị', en: 'names that match no unit' },
  value: { vi: 'chỉ tiêu', en: 'target' },
  source: { vi: 'nguồn số liệu', en: 'source' },
  quantity: { vi: 'số lượng', en: 'quantity' },
  note: { vi: 'ghi chú', en: 'note' },
  reason: { vi: 'lý do', en: 'reason' },
  verdict: { vi: 'kết quả xem xét', en: 'verdict' },
  caption: { vi: 'chú thích', en: 'caption' },
  superior: { vi: 'cơ quan cấp trên', en: 'superior body' },
  sign: { vi: 'ký hiệu', en: 'sign' },
  opening: { vi: 'phần mở đầu', en: 'opening' },
  weaknesses: { vi: 'tồn tại, hạn chế', en: 'weaknesses' },
  causes: { vi: 'nguyên nhân', en: 'causes' },
  proposals: { vi: 'đề xuất, kiến nghị', en: 'proposals' },
  nextSteps: { vi: 'phương hướng', en: 'next steps' },
  authority: { vi: 'thẩm quyền ký', en: 'signing authority' },
  post: { vi: 'chức vụ', en: 'post' },
  signer: { vi: 'người ký', en: 'signer' },
  recipients: { vi: 'nơi nhận', en: 'recipients' },
  signedOn: { vi: 'ngày ký', en: 'day of signing' },
  every: { vi: 'kỳ báo cáo', en: 'length of the period' },
  firstDay: { vi: 'ngày đầu kỳ', en: 'first day of the period' },
  q: { vi: 'chữ tìm', en: 'words to find' },
}
