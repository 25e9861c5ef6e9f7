import type { Sentence, Sentences } from '../../../kernel/sentence.ts'
import { showNumber } from '../../../kernel/text.ts'
import type { BorderRefusal } from './border.ts'

export const borderSentences: Sentences<BorderRefusal> = {
  'border-not-closed': ({ name }) => ({
    vi: `Ranh giới của ${name} chưa khép kín. Hãy xuất lại tệp GeoJSON.`,
    en: `The border of ${name} is not closed. Export the GeoJSON file again.`,
  }),
  'border-twice': ({ name }) => ({
    vi: `Tệp có hai ranh giới cho ${name}. Hãy bỏ một.`,
    en: `The file has two borders for ${name}. Remove one.`,
  }),
  'borders-too-large': ({ points, most }) => ({
    vi: `Tệp có ${showNumber(points)} điểm, nhiều hơn ${showNumber(most)}. Hãy làm đơn giản ranh giới rồi nhập lại.`,
    en: `The file has ${showNumber(points)} points, more than ${showNumber(most)}. Simplify the borders and import again.`,
  }),
}

export const borderTexts = {
  map: { vi: 'Bản đồ', en: 'Map' },
  noMap: {
    vi: 'Chưa có ranh giới nào ở đây. Quản trị có thể nhập tệp GeoJSON của phường, xã.',
    en: 'There are no borders here yet. The administrator may import a GeoJSON file.',
  },
  import: { vi: 'Nhập ranh giới (GeoJSON)', en: 'Import borders (GeoJSON)' },
  importNote: {
    vi: 'Mỗi vùng khớp theo mã hoặc tên trong tệp. Ranh giới chỉ để xem, không dùng để đo hay xác định địa giới.',
    en: 'Each shape is matched by the code or name in the file. Borders are shown, never measured.',
  },
  file: { vi: 'Chọn tệp GeoJSON', en: 'Choose a GeoJSON file' },
  source: { vi: 'Nguồn', en: 'Source' },
  sourceNote: { vi: 'Hiện dưới bản đồ.', en: 'Shown under the map.' },
  save: { vi: 'Ghi', en: 'Save' },
  notAMap: {
    vi: 'Tệp này không phải GeoJSON dạng FeatureCollection, hoặc lớn hơn 3 MB.',
    en: 'This file is no GeoJSON FeatureCollection, or larger than 3 MB.',
  },
  noneMatches: { vi: 'Không vùng nào khớp địa bàn ở đây', en: 'No shape matches an area here' },
} as const satisfies Readonly<Record<string, Sentence>>

export const matchedSays = (matched: number, unknown: readonly string[]): Sentence => ({
  vi: `${showNumber(matched)} vùng khớp địa bàn${unknown.length > 0 ? `; không khớp: ${unknown.slice(0, 5).join(' · ')}` : ''}`,
  en: `${showNumber(matched)} shapes match an area${unknown.length > 0 ? `; not matched: ${unknown.slice(0, 5).join(' · ')}` : ''}`,
})

export const sourceSays = (sources: readonly string[]): Sentence => ({
  vi: `Nguồn: ${sources.join('; ')}`,
  en: `Source: ${sources.join('; ')}`,
})
