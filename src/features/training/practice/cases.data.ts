import type { Sentence } from '../../../kernel/sentence.ts'
import type { DeprivationIndicator, Residence } from '../../household/standard.ts'

/**
 * An invented household: every one of it is made up for classes and nobody's. `income`: đồng a person a month; what it lacks is
 * told in words by `storyOf`, so that a learner reads what an interviewer would see.
 */
export type PracticeCase = {
  readonly id: string
  readonly title: Sentence
  readonly residence: Residence
  readonly income: number
  readonly lacks: readonly DeprivationIndicator[]
}

const invented = (
  [id, vi, en]: readonly [string, string, string],
  [residence, income]: readonly [Residence, number],
  lacks: readonly DeprivationIndicator[],
): PracticeCase => ({ id, title: { vi, en }, residence, income, lacks })

/** The cases that the program brings: each class, town and country, and the edges: income on the line and a đồng above it, two and three deprivations. */
export const CASES: readonly PracticeCase[] = [
  invented(
    ['town-five', 'Hộ trong hẻm nhỏ', 'In a narrow alley'],
    ['urban', 1_400_000],
    ['employment', 'health-insurance', 'housing-area', 'telecom', 'information-means'],
  ),
  invented(
    ['village-four', 'Hộ ở cuối ấp', 'At the end of the hamlet'],
    ['rural', 1_100_000],
    ['dependents', 'nutrition', 'housing-quality', 'toilet'],
  ),
  invented(
    ['village-on-the-line', 'Hộ làm rẫy', 'On the upland field'],
    ['rural', 1_500_000],
    ['employment', 'adult-education', 'water'],
  ),
  invented(
    ['town-on-the-line', 'Hộ ở nhà trọ', 'In a rented room'],
    ['urban', 2_000_000],
    ['health-insurance', 'housing-area'],
  ),
  invented(['village-none', 'Hộ mất mùa', 'After a lost harvest'], ['rural', 1_250_000], []),
  invented(['town-two', 'Hộ bán vé số', 'Lottery sellers'], ['urban', 1_750_000], ['employment', 'telecom']),
  invented(
    ['village-above-the-line', 'Hộ nuôi gà', 'Chicken keepers'],
    ['rural', 1_500_001],
    ['water', 'toilet', 'housing-quality', 'health-insurance'],
  ),
  invented(['town-average', 'Hộ chạy xe ôm', 'A motorbike driver'], ['urban', 2_600_000], ['employment']),
  invented(
    ['town-average-to', 'Hộ bán hàng ở chợ', 'Market sellers'],
    ['urban', 3_000_000],
    ['adult-education', 'housing-area', 'dependents'],
  ),
  invented(['town-above-average', 'Hộ có tiệm may', 'A tailor’s shop'], ['urban', 3_000_001], ['health-insurance']),
  invented(
    ['village-well-off', 'Hộ trồng cây ăn trái', 'Fruit growers'],
    ['rural', 4_500_000],
    ['toilet', 'water', 'child-schooling'],
  ),
  invented(
    ['village-school', 'Hộ làm thuê theo mùa', 'Seasonal workers'],
    ['rural', 1_350_000],
    ['child-schooling', 'adult-education', 'employment', 'information-means'],
  ),
]
