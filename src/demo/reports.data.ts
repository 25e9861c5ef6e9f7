import type { ReportText } from '../features/report/report.ts'

/** What the owner wrote in a report. Figures are never typed. */
type Written = Pick<
  ReportText,
  'weaknesses' | 'causes' | 'proposals' | 'nextSteps' | 'post' | 'signer' | 'recipients' | 'sign'
>

const HEAD = {
  sign: 'BC-LĐTBXH',
  post: 'TRƯỞNG PHÒNG',
  signer: 'Hoàng Mẫu Long',
  recipients: ['UBND thành phố', 'Sở LĐ-TB&XH tỉnh', 'Lưu: VT'],
} as const

export const firstReport: Written = {
  ...HEAD,
  recipients: [...HEAD.recipients],
  weaknesses: 'Kỳ đầu, một số phường, xã mới bắt đầu nên số buổi sinh hoạt còn ít.',
  causes: 'Tờ rơi in xong ngày 12/7/2024, sau khi nhiều khu phố, ấp đã họp.',
  proposals: 'Đề nghị các phường, xã chưa xem nhiệm vụ được giao cử người theo dõi.',
  nextSteps: 'Phát đủ tờ rơi đến hộ nghèo, hộ cận nghèo; in tiếp đợt hai.\nTiếp tục phát loa lưu động tại các ấp xa.',
}

export const secondReport: Written = {
  ...HEAD,
  recipients: [...HEAD.recipients],
  weaknesses:
    'Việc phát tờ rơi đã quá hạn ở một số nơi; hai địa phương chưa ghi nhận kết quả nào.\nKhoảng một phần ba số bản ghi chưa có minh chứng.',
  causes: 'Có nơi chưa cử người phụ trách; có nơi làm rồi nhưng chỉ báo qua tin nhắn.',
  proposals: 'Phân công đơn vị chủ trì việc treo băng rôn, áp phích.',
  nextSteps:
    'Tổ chức lớp tập huấn trong tháng 10/2024.\nĐôn đốc các phường, xã hoàn thành việc phát tờ rơi trong tháng 9/2024.',
}
