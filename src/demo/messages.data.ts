import type { Audience, MessageKind, Service } from '../features/outreach/message/message.ts'

/** A message of the demo: its words, invented for it; the acts that it names are real. */
export type DemoMessage = {
  readonly key: string
  /** Whose officer wrote it, by his key in the town. */
  readonly by: string
  readonly writtenOn: string
  readonly kind: MessageKind
  readonly idea: string
  readonly services: readonly Service[]
  readonly audiences: readonly Audience[]
  readonly source: string | null
  readonly goodUntil: string | null
  readonly script: string | null
  readonly leaflet: string | null
  readonly banner: string | null
  /** Null: nobody has approved it yet. */
  readonly approvedOn: string | null
}

export const messages: readonly DemoMessage[] = [
  {
    key: 'loans',
    by: 'lan',
    writtenOn: '2024-07-01',
    kind: 'policy',
    idea: 'Hộ nghèo, hộ cận nghèo được vay vốn để làm ăn mà không cần thế chấp',
    services: ['credit'],
    audiences: ['poor', 'near-poor'],
    source: 'Nghị định số 78/2002/NĐ-CP',
    goodUntil: '2024-12-31',
    script:
      'Kính thưa bà con!\nHộ nghèo, hộ cận nghèo muốn có vốn làm ăn thì được vay của Ngân hàng Chính sách xã hội, không cần thế chấp. Bà con đến gặp tổ tiết kiệm và vay vốn của khu phố, của ấp để được hướng dẫn viết đơn. Ai chưa rõ thì hỏi cán bộ ở Ủy ban nhân dân phường, xã.',
    leaflet:
      'Ai được vay?\n- Hộ nghèo, hộ cận nghèo có tên trong danh sách của phường, xã\nVay để làm gì?\n- Mua giống, phân, dụng cụ, sửa chỗ buôn bán\nHỏi ở đâu?\n- Tổ tiết kiệm và vay vốn của khu phố, ấp\n- Cán bộ Lao động - Xã hội ở Ủy ban nhân dân phường, xã',
    banner: 'Vay vốn chính sách – vươn lên thoát nghèo',
    approvedOn: '2024-07-03',
  },
  {
    key: 'legal-aid',
    by: 'lan',
    writtenOn: '2024-07-22',
    kind: 'policy',
    idea: 'Người thuộc hộ nghèo được trợ giúp pháp lý, không phải trả tiền',
    services: ['legal-aid'],
    audiences: ['poor', 'residents'],
    source: 'Luật Trợ giúp pháp lý số 11/2017/QH14, Điều 7',
    goodUntil: null,
    script:
      'Thưa bà con! Khi gặp việc kiện tụng, tranh chấp, người thuộc hộ nghèo có người của Nhà nước giúp về pháp luật mà không phải trả tiền. Hãy hỏi cán bộ tư pháp ở Ủy ban nhân dân phường, xã.',
    leaflet: null,
    banner: null,
    approvedOn: '2024-07-24',
  },
  {
    key: 'training',
    by: 'dung',
    writtenOn: '2024-09-12',
    kind: 'policy',
    idea: 'Lao động hộ nghèo được hỗ trợ tiền học nghề ngắn hạn',
    services: ['vocational-training', 'jobs'],
    audiences: ['poor', 'hard-pressed'],
    source: 'Quyết định số 46/2015/QĐ-TTg',
    goodUntil: null,
    script:
      'Thưa bà con! Lao động thuộc hộ nghèo đi học nghề ngắn hạn được Nhà nước hỗ trợ tiền học, tiền ăn, tiền đi lại.',
    leaflet: null,
    banner: 'Có nghề trong tay – có ngay việc làm',
    approvedOn: null,
  },
  {
    key: 'sewing',
    by: 'binh',
    writtenOn: '2024-08-05',
    kind: 'exemplary-person',
    idea: 'Từ một máy may cũ, chị Mẫu Thảo đã đưa gia đình ra khỏi hộ nghèo',
    services: ['livelihood-models', 'credit'],
    audiences: ['residents', 'poor'],
    source: null,
    goodUntil: null,
    script:
      'Năm kia, nhà chị Mẫu Thảo ở khu phố 2 còn là hộ nghèo. Chị vay vốn mua máy may, nhận hàng về nhà làm. Nay chị dạy nghề cho bốn chị em cùng xóm.',
    leaflet: null,
    banner: null,
    approvedOn: '2024-08-09',
  },
  {
    key: 'old-card',
    by: 'lan',
    writtenOn: '2024-07-02',
    kind: 'policy',
    idea: 'Hộ nghèo được cấp thẻ bảo hiểm y tế',
    services: ['health'],
    audiences: ['poor'],
    source: 'Nghị định số 146/2018/NĐ-CP, Điều 3',
    goodUntil: '2024-08-31',
    script:
      'Thưa bà con! Người thuộc hộ nghèo được Nhà nước cấp thẻ bảo hiểm y tế. Chưa có thẻ, hãy báo cho khu phố, ấp.',
    leaflet: null,
    banner: null,
    approvedOn: '2024-07-03',
  },
]
