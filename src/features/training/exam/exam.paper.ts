import { type Block, type Paper, paragraph, plain } from '../../../kernel/paper.ts'
import { classPaper, type ClassPaperFacts, fact } from '../training.paper.ts'
import { type Exam, LETTERS } from './exam.ts'

/** Phiếu kiểm tra: to be handed out, without the right answers. */
export const examSheet = (facts: ClassPaperFacts, { questions }: Exam): Paper => ({
  ...classPaper(facts, { typeName: 'PHIẾU KIỂM TRA', sign: 'PKT', abstract: facts.class.title }),
  body: [
    fact('Họ và tên', '………………………………………………………'),
    fact('Đơn vị', '………………………………………………………'),
    fact('Kiểm tra', '☐ trước lớp   ☐ sau lớp'),
    paragraph(plain('Mỗi câu khoanh một chữ cái.')),
    ...questions.flatMap(({ text, choices }, at): readonly Block[] => [
      { kind: 'heading', level: 2, label: `Câu ${at + 1}.`, text },
      ...choices.map((choice, nth) => paragraph(plain(`${LETTERS[nth]}. ${choice}`))),
    ]),
  ],
  recipients: [],
})
