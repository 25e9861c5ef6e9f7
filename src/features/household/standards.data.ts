import { day } from '../../kernel/day.ts'
import type { Sureness, StandardValue, PovertyStandard, DeprivationIndicator, Limit } from './standard.ts'

type Said = Omit<StandardValue, 'source'>

const both = (limit: Limit, [urban, rural]: readonly [number, number], sureness: Sureness = 'sourced'): Said[] => [
  { name: `${limit}.urban`, number: urban, sureness },
  { name: `${limit}.rural`, number: rural, sureness },
]
const counted = (indicators: readonly DeprivationIndicator[], sureness: Sureness = 'sourced'): Said[] =>
  indicators.map((indicator) => ({ name: `indicator.${indicator}`, number: 1, sureness }))
const by = (source: string, ...said: readonly Said[][]): StandardValue[] =>
  said.flat().map((value) => ({ ...value, source }))

const TWELVE = [
  'employment',
  'dependents',
  'nutrition',
  'health-insurance',
  'adult-education',
  'child-schooling',
  'housing-quality',
  'housing-area',
  'water',
  'toilet',
  'telecom',
  'information-means',
] as const
const OF_DRAFT_2027 = [
  'nutrition',
  'health-insurance',
  'adult-education',
  'child-schooling',
  'housing-quality',
  'housing-area',
  'water',
  'toilet',
  'telecom',
  'waste',
] as const

/**
 * The standards that the program brings, with what a source says of them that can be looked up. What only one weak source
 * says is `entered`: it decides nothing until the plan's owner confirms it. What no source says is not here: it is typed in.
 */
export const STANDARDS: readonly PovertyStandard[] = [
  {
    id: 'vn-2022',
    name: { vi: 'Chuẩn quốc gia 2022–2026', en: 'National standard 2022–2026' },
    instrument: 'Nghị định 07/2021/NĐ-CP',
    validFrom: day('2022-01-01'),
    validTo: day('2026-12-31'),
    values: [
      ...by(
        'Nghị định 07/2021/NĐ-CP, Điều 3',
        both('line', [2_000_000, 1_500_000]),
        both('poor-from', [3, 3]),
        both('near-poor-below', [3, 3]),
        both('average-to', [3_000_000, 2_250_000]),
        counted(TWELVE),
      ),
      ...by('Thông tư 07/2021/TT-BLĐTBXH', both('form-cut', [175, 140], 'entered')),
    ],
  },
  {
    id: 'vn-2027',
    name: { vi: 'Chuẩn quốc gia 2027–2030', en: 'National standard 2027–2030' },
    instrument: 'Nghị định 351/2025/NĐ-CP',
    validFrom: day('2027-01-01'),
    validTo: day('2030-12-31'),
    values: [
      ...by(
        'Nghị định 351/2025/NĐ-CP',
        both('line', [2_800_000, 2_200_000]),
        both('poor-from', [3, 3]),
        // The source that was read ends before it says so for towns.
        [{ name: 'near-poor-below.rural', number: 3, sureness: 'sourced' }],
        counted(['employment', 'dependents']),
      ),
      ...by('Dự thảo Nghị định 351/2025/NĐ-CP', counted(OF_DRAFT_2027, 'entered')),
    ],
  },
  {
    id: 'dn-2022',
    name: { vi: 'Chuẩn tỉnh Đồng Nai 2022–2025', en: 'Standard of Đồng Nai province 2022–2025' },
    instrument: 'Quyết định 32/2022/QĐ-UBND',
    validFrom: day('2022-08-10'),
    validTo: day('2025-12-31'),
    values: by(
      'Quyết định 32/2022/QĐ-UBND (Đồng Nai)',
      both('line', [2_500_000, 2_000_000]),
      both('poor-from', [2, 2]),
      both('average-to', [3_750_000, 3_000_000]),
      counted(TWELVE),
    ),
  },
]
