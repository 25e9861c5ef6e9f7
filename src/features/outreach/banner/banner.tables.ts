import { dayColumn, type ListTable, numberColumn, textColumn } from '../../../kernel/list-table.ts'
import type { BannerRow, HangingRow, SiteRow } from './banner.ts'
import { bannerKindNames, bannerStateNames, hangingStateNames, siteKindNames, sizeSaid } from './banner.texts.ts'

/** Lists of banners; the first by the name of its read. */
export const bannerTables = {
  'outreach.hangings': {
    name: { vi: 'Băng rôn, áp phích đã treo', en: 'Banners and posters that were hung' },
    columns: [
      textColumn('Câu', 'Words', 50),
      textColumn('Địa bàn', 'Area', 24),
      textColumn('Nơi treo', 'Place', 36),
      textColumn('Đơn vị', 'Unit', 24),
      numberColumn('Số tấm', 'Pieces'),
      dayColumn('Ngày treo', 'Hung on'),
      dayColumn('Tháo chậm nhất', 'Take down by'),
      dayColumn('Ngày tháo', 'Taken down on'),
      textColumn('Trạng thái', 'State', 16),
    ],
    row: (row, language) => [
      row.words,
      row.areaName,
      `${siteKindNames[row.siteKind][language]}: ${row.spot}`,
      row.unitName,
      row.pieces,
      row.hungOn,
      row.removeBy,
      row.removedOn,
      hangingStateNames[row.state][language],
    ],
  } satisfies ListTable<HangingRow>,
  'outreach.banners': {
    name: { vi: 'Mẫu băng rôn, áp phích', en: 'Designs of banners and posters' },
    columns: [
      textColumn('Câu', 'Words', 50),
      textColumn('Loại', 'Kind', 16),
      textColumn('Cỡ (cm)', 'Size (cm)', 16),
      numberColumn('Số lần treo', 'Hung'),
      textColumn('Trạng thái', 'State', 16),
    ],
    row: (row, language) => [
      row.words,
      bannerKindNames[row.kind][language],
      sizeSaid(row),
      row.hanging,
      bannerStateNames[row.state][language],
    ],
  } satisfies ListTable<BannerRow>,
  'outreach.sites': {
    name: { vi: 'Nơi treo băng rôn, áp phích', en: 'Places for banners and posters' },
    columns: [
      textColumn('Địa bàn', 'Area', 30),
      textColumn('Loại', 'Kind', 20),
      textColumn('Chỗ nào', 'Where exactly', 40),
      textColumn('Đơn vị báo', 'Offered by', 30),
      numberColumn('Đang treo', 'Hanging'),
    ],
    row: (row, language) => [row.areaName, siteKindNames[row.kind][language], row.spot, row.unitName, row.hanging],
  } satisfies ListTable<SiteRow>,
}
