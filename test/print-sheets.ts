import type { PrintSheet, PrintWords } from '../src/kernel/print-sheet.ts'

// Sheets of a town that does not exist.

const words: PrintWords = {
  title: 'Vay vốn chính sách: hộ nghèo được vay đến 100 triệu đồng',
  paragraphs: [
    'Từ ngày 01/7/2024, hộ nghèo, hộ cận nghèo và hộ mới thoát nghèo được vay vốn với lãi suất ưu đãi để chăn nuôi, buôn bán nhỏ.',
    'Cần chuẩn bị:\n- Giấy đề nghị vay vốn\n- Căn cước công dân của người đứng tên',
    'Nộp cho tổ trưởng tổ tiết kiệm và vay vốn của khu phố, ấp.',
  ],
  source: 'Nguồn: Điều 8 Nghị định số 78/2002/NĐ-CP',
  goodUntil: 'Đúng đến ngày 31/12/2024',
  contact: 'Phòng Lao động: 0251 3846 000',
  link: 'https://suoitre.example.vn/vay-von',
  issuer: 'Ủy ban nhân dân thành phố Suối Tre',
  watermark: 'Dữ liệu minh họa',
}

export const aLeaflet = (changed: Partial<PrintWords> = {}): PrintSheet => ({ kind: 'leaflet', ...words, ...changed })
export const aPoster = (changed: Partial<PrintWords> = {}): PrintSheet => ({ kind: 'poster', ...words, ...changed })
export const aScript = (changed: Partial<PrintWords> = {}): PrintSheet => ({
  kind: 'script',
  readingTime: 'Thời lượng đọc: khoảng 1 phút',
  ...words,
  ...changed,
})
export const aCertificate = (changed: Partial<PrintWords> = {}): PrintSheet => ({
  kind: 'certificate',
  ...words,
  title: 'GIẤY CHỨNG NHẬN',
  paragraphs: [],
  says: {
    superior: 'Ủy ban nhân dân tỉnh Đồng Bằng',
    number: '07/2024/GCN-UBND',
    calls: 'Chứng nhận Ông (Bà)',
    name: 'Nguyễn Mẫu Hạnh',
    post: 'Trưởng khu phố 3',
    done: 'đã hoàn thành lớp',
    course: 'Tập huấn kỹ năng truyền thông giảm nghèo',
    when: 'ngày 24/07/2024, tại Hội trường thành phố',
    dated: 'Suối Tre, ngày 26 tháng 7 năm 2024',
    signer: 'THỦ TRƯỞNG ĐƠN VỊ',
    code: '7K3QM-9X2C4-VB8N1-ZR5TD',
    check: 'Kiểm tra tại suoitre.example.vn/chung-nhan',
  },
  ...changed,
})
export const aBanner = (changed: Partial<PrintWords> = {}): PrintSheet => ({
  kind: 'banner',
  widthMm: 3000,
  heightMm: 800,
  ...words,
  ...changed,
})
