/** What was asked in a meeting of the demo. `meeting`: its record by its name. */
export type DemoQuestion = {
  readonly meeting: string
  readonly question: string
  readonly there: string | null
  readonly referredTo: string | null
  readonly later: { readonly on: string; readonly by: string; readonly answer: string } | null
}

export const questions: readonly DemoQuestion[] = [
  {
    meeting: 'xuan-binh meetings 2',
    question: 'Hộ cận nghèo có được vay vốn như hộ nghèo không?',
    there: null,
    referredTo: 'labour',
    later: {
      on: '2024-07-18',
      by: 'lan',
      answer: 'Có chương trình vay riêng cho hộ cận nghèo; hỏi tổ tiết kiệm và vay vốn của khu phố.',
    },
  },
  {
    meeting: 'xuan-binh meetings 4',
    question: 'Con học lớp may ở huyện bên thì có được hỗ trợ tiền học không?',
    there: null,
    referredTo: 'labour',
    later: null,
  },
  {
    meeting: 'xuan-binh meetings 6',
    question: 'Ở nhà trọ thì có được xét hộ nghèo không?',
    there: 'Xét theo nơi đang ở thường xuyên; khu phố ghi tên để điều tra viên đến nhà.',
    referredTo: null,
    later: null,
  },
  {
    meeting: 'binh-loc meetings 3',
    question: 'Thẻ bảo hiểm y tế ghi sai tên thì sửa ở đâu?',
    there: null,
    referredTo: 'health',
    later: null,
  },
  {
    meeting: 'binh-loc meetings 5',
    question: 'Khi nào có đợt hỗ trợ sửa nhà?',
    there: null,
    referredTo: 'binh-loc',
    later: null,
  },
  {
    meeting: 'women telling-staff 2',
    question: 'Hội viên muốn mở tổ nuôi gà thì nộp đơn ở đâu?',
    there: 'Nộp ở Hội phụ nữ phường; Hội giúp viết phương án.',
    referredTo: null,
    later: null,
  },
]
