import type { Publication } from '../features/outreach/publication/publication.ts'

// How each unit of the demo works: invented, so that some are ahead, some late, some silent.

/** Records that an officer writes as work is done. Days are spread from the first on; `shown` of a hundred have evidence. */
export type Rhythm = {
  readonly ward: string
  readonly by: string
  readonly from: string
  readonly meetings: number
  readonly handingOut: number
  readonly banners: number
  readonly reports: number
  readonly shown: number
}

export const rhythms: readonly Rhythm[] = [
  { ward: 'xuan-trung', by: 'ha', from: '2024-06-27', meetings: 11, handingOut: 4, banners: 2, reports: 1, shown: 80 },
  { ward: 'xuan-thanh', by: 'hung', from: '2024-07-02', meetings: 8, handingOut: 2, banners: 1, reports: 1, shown: 60 },
  { ward: 'xuan-binh', by: 'binh', from: '2024-06-26', meetings: 14, handingOut: 4, banners: 2, reports: 1, shown: 95 },
  { ward: 'xuan-an', by: 'khanh', from: '2024-06-28', meetings: 10, handingOut: 3, banners: 2, reports: 1, shown: 70 },
  { ward: 'phu-binh', by: 'loc', from: '2024-07-05', meetings: 8, handingOut: 2, banners: 1, reports: 0, shown: 40 },
  { ward: 'binh-loc', by: 'chi', from: '2024-06-27', meetings: 12, handingOut: 4, banners: 2, reports: 1, shown: 85 },
  { ward: 'suoi-tre', by: 'mai', from: '2024-07-01', meetings: 8, handingOut: 2, banners: 1, reports: 1, shown: 65 },
  { ward: 'bao-vinh', by: 'nam', from: '2024-06-29', meetings: 9, handingOut: 3, banners: 2, reports: 1, shown: 75 },
  { ward: 'xuan-tan', by: 'phuc', from: '2024-08-12', meetings: 4, handingOut: 1, banners: 1, reports: 0, shown: 50 },
]

/** Wards that declare one number a month instead. */
export const declaring = [
  { ward: 'xuan-hoa', by: 'giang' },
  { ward: 'xuan-lap', by: 'oanh' },
] as const

/** Wards that send messages; the plan owner enters them on their behalf. */
export const messaging = [
  { ward: 'bao-quang', meetings: 5, handingOut: 2 },
  { ward: 'bau-tram', meetings: 3, handingOut: 2 },
] as const

/** Offices and unions that tell their own people and register for the movement. */
export const telling = [
  { unit: 'labour', by: 'lan', meetings: 1, registered: 12 },
  { unit: 'culture-centre', by: 'dung', meetings: 1, registered: 18 },
  { unit: 'women', by: 'thu', meetings: 3, registered: 64 },
  { unit: 'front', by: 'tien', meetings: 2, registered: 22 },
  { unit: 'youth', by: 'uyen', meetings: 2, registered: 48 },
  { unit: 'farmers', by: 'viet', meetings: 2, registered: 57 },
  { unit: 'education', by: 'xuan', meetings: 1, registered: 0 },
] as const

export const topics = [
  'Vay vốn hộ nghèo qua Ngân hàng Chính sách xã hội',
  'Học nghề ngắn hạn và giới thiệu việc làm',
  'Thẻ bảo hiểm y tế cho hộ cận nghèo',
  'Thủ tục đề nghị xét hộ nghèo, hộ cận nghèo',
  'Mô hình nuôi gà thả vườn, dê sinh sản',
  'Hỗ trợ nhà ở cho hộ nghèo',
  'Nước sạch và vệ sinh môi trường',
  'Miễn, giảm học phí và học bổng',
  'Trợ giúp pháp lý miễn phí',
] as const

export const headlines = [
  'Mười hai hộ nghèo vay được vốn làm ăn',
  'Lớp học nghề may: học xong có việc ngay',
  'Một gia đình xin ra khỏi danh sách hộ nghèo',
  'Hỏi đáp: ai được cấp thẻ bảo hiểm y tế',
  'Tổ hợp tác nuôi dê sau một năm',
  'Nhà mới trước mùa mưa',
  'Ngày hội việc làm sắp tới',
  'Con đường nước sạch về ấp',
  'Điểm tựa cho học trò nghèo',
] as const

/** Records that turn out otherwise, by their names. `on`: the day it was noticed. */
export const corrections = [
  { work: 'xuan-an meetings 1', on: '2024-08-05', quantity: 64, why: 'Đếm lại theo danh sách ký nhận' },
  { work: 'xuan-trung meetings 5', on: '2024-08-20', quantity: 41, why: 'Ghi nhầm số của buổi trước' },
  { work: 'binh-loc meetings 6', on: '2024-08-22', quantity: 58, why: 'Thêm người dự đến muộn' },
  { work: 'suoi-tre meetings 3', on: '2024-08-12', quantity: 36, why: 'Sửa lỗi gõ phím' },
  { work: 'bao-vinh handing-out 2', on: '2024-08-30', quantity: 120, why: 'Trừ số tờ chưa phát hết' },
  { work: 'culture-centre loudspeakers 14', on: '2024-08-06', quantity: 3, why: 'Thêm một lượt buổi chiều' },
  { work: 'xuan-tan meetings 1', on: '2024-09-06', quantity: 35, why: 'Đã đối chiếu danh sách ký nhận' },
] as const

export const returned = [
  { work: 'phu-binh meetings 4', reason: 'Số dự cao hơn số hộ của khu phố. Đề nghị gửi kèm danh sách ký nhận.' },
  { work: 'xuan-thanh meetings 5', reason: 'Trùng với buổi đã ghi trước đó hai ngày. Đề nghị kiểm tra lại.' },
  { work: 'women emulation 1', reason: 'Chưa rõ là số đăng ký hay số hội viên. Đề nghị ghi rõ.' },
  // Corrected afterwards: see above.
  { work: 'xuan-tan meetings 1', reason: 'Thiếu danh sách ký nhận.' },
] as const

export const withdrawn = [
  'bao-vinh meetings 5',
  'culture-centre loudspeakers 12',
  'xuan-trung handing-out 3',
  'culture-centre articles 9',
] as const

/** Banners that still hang on the day of the demo. */
export const hungLately = [
  { ward: 'xuan-an', by: 'khanh', on: '2024-09-03' },
  { ward: 'xuan-binh', by: 'binh', on: '2024-09-04' },
] as const

/** Where the culture centre's articles appear: invented outlets. */
export const outlets: readonly [Outlet, ...Outlet[]] = [
  { channel: 'website', outlet: 'Trang thông tin điện tử thành phố', slot: null },
  { channel: 'radio', outlet: 'Đài truyền thanh thành phố', slot: '5 giờ 30, chương trình thời sự' },
  { channel: 'social-network', outlet: 'Trang mạng xã hội của Trung tâm', slot: null },
  { channel: 'newspaper', outlet: 'Bản tin thành phố', slot: 'Trang 3' },
]

type Outlet = Pick<Publication, 'channel' | 'outlet' | 'slot'>
