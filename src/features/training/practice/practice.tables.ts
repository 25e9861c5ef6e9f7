import type { Language } from '../../../kernel/kernel.ts'
import { type ListTable, numberColumn, textColumn } from '../../../kernel/list-table.ts'
import type { Names } from '../../../kernel/sentence.ts'
import { answerNames, classNames } from '../../household/standard.texts.ts'
import type { AnsweredCase, PointTally, PracticeMark, PracticePoint } from './practice.ts'
import { pointIn, rightOf, type ScoredPoint, scored } from './practice.rules.ts'
import { caseName, pointNames, tryNames } from './practice.texts.ts'

/** An answer in the list that a point was opened for; null: all points, and the class is shown. */
export type AnswerLine = AnsweredCase & { readonly point: PracticePoint | null }

/** What the results of a class, and the answers that they are made of, show. */
export const practiceTables = {
  'training.practice-points': {
    name: { vi: 'Thực hành phân loại hộ theo chỉ số', en: 'Practice by indicator' },
    columns: [
      textColumn('Nội dung', 'Point', 40),
      textColumn('Lần làm', 'Tries', 16),
      numberColumn('Số câu trả lời', 'Answers'),
      numberColumn('Đúng', 'Right'),
      numberColumn('Sai', 'Wrong'),
    ],
    row: ({ point, tries, answers, right }, language) => [
      pointNames[point][language],
      tryNames[tries][language],
      answers,
      right,
      answers - right,
    ],
  } satisfies ListTable<PointTally>,

  'training.practice-answers': {
    name: { vi: 'Câu trả lời thực hành', en: 'Answers of practice' },
    columns: [
      textColumn('Học viên', 'Learner', 30),
      textColumn('Đơn vị', 'Unit', 30),
      textColumn('Tình huống giả định', 'Invented case', 30),
      numberColumn('Lần làm', 'Try'),
      textColumn('Nội dung', 'Point', 30),
      textColumn('Trả lời', 'Said', 24),
      textColumn('Đáp án', 'Right answer', 24),
      textColumn('Đúng hay sai', 'Right or wrong', 14),
      numberColumn('Điểm đúng', 'Points'),
      numberColumn('Tổng điểm', 'Of'),
    ],
    row: (line, language) => {
      const points = pointsOf(line)
      const point = pointIn(points, line.point ?? 'class')
      return [
        line.learnerName,
        line.unitName,
        caseName(line.case)[language],
        line.number,
        pointNames[line.point ?? 'class'][language],
        point ? saidWords(point, 'said', language) : '',
        point ? saidWords(point, 'is', language) : '',
        point ? rightWords[point.right ? 'right' : 'wrong'][language] : '',
        rightOf(points),
        points.length,
      ]
    },
  } satisfies ListTable<AnswerLine>,
}

/** An answer point by point, as it was scored on its day. */
export const pointsOf = (line: AnsweredCase): readonly ScoredPoint[] =>
  scored({ lacking: line.saidLacking, result: line.saidResult }, line)

/** What was said of a point, or what is so, in words. */
export function saidWords(point: ScoredPoint, which: 'said' | 'is', language: Language): string {
  if (point.of === 'class') return classNames[point[which]][language]
  return answerNames[point[which] ? 'deprived' : 'not-deprived'][language]
}

export const rightWords: Names<PracticeMark> = {
  right: { vi: 'Đúng', en: 'Right' },
  wrong: { vi: 'Sai', en: 'Wrong' },
}
