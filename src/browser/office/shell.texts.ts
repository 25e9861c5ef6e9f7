import type { Sentence } from '../../kernel/sentence.ts'

export const shellTexts = {
  skip: { vi: 'Tới nội dung', en: 'Skip to content' },
  navigation: { vi: 'Các trang', en: 'Pages' },
  overview: { vi: 'Tổng quan', en: 'Overview' },
  tasks: { vi: 'Công việc', en: 'Tasks' },
  works: { vi: 'Bản ghi', en: 'Records' },
  reports: { vi: 'Báo cáo', en: 'Reports' },
  documents: { vi: 'Văn bản', en: 'Documents' },
  outreach: { vi: 'Tuyên truyền', en: 'Outreach' },
  portal: { vi: 'Trang người dân', en: 'For residents' },
  publications: { vi: 'Tin, bài', en: 'Publications' },
  questions: { vi: 'Câu hỏi', en: 'Questions' },
  materials: { vi: 'Ấn phẩm', en: 'Printed matter' },
  messages: { vi: 'Thông điệp', en: 'Messages' },
  areas: { vi: 'Địa bàn', en: 'Areas' },
  units: { vi: 'Đơn vị', en: 'Units' },
  plans: { vi: 'Tất cả kế hoạch', en: 'All plans' },
  choosePlan: { vi: 'Chọn kế hoạch', en: 'Choose a plan' },
  noPlan: { vi: 'Chưa có kế hoạch', en: 'No plan yet' },
  smaller: { vi: 'Chữ nhỏ hơn', en: 'Smaller text' },
  larger: { vi: 'Chữ lớn hơn', en: 'Larger text' },
  search: { vi: 'Tìm công việc', en: 'Find a task' },
  signOut: { vi: 'Đăng xuất', en: 'Sign out' },
  demoDay: { vi: 'Hôm nay', en: 'Today' },
  demoNote: { vi: 'dữ liệu minh họa, số liệu không có thật', en: 'demonstration data, the figures are invented' },
  moveDay: { vi: 'Đổi ngày', en: 'Move the day' },
  newDay: { vi: 'Ngày của dữ liệu minh họa', en: 'Day of the demonstration' },
  figure: { vi: 'Bản ghi của con số', en: 'Records of the figure' },
  close: { vi: 'Đóng', en: 'Close' },
  noSuchScreen: { vi: 'Không có trang này', en: 'There is no such page' },
  toOverview: { vi: 'Về trang tổng quan', en: 'Back to the overview' },
} as const satisfies Readonly<Record<string, Sentence>>

export const planLabel = ({ number, year }: { readonly number: string; readonly year: number }): Sentence => ({
  vi: `Kế hoạch ${number} (${year})`,
  en: `Plan ${number} (${year})`,
})
