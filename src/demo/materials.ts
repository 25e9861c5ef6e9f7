import type { Material, StockMove, StockPlace } from '../features/outreach/material/material.ts'
import { INVENTED } from '../features/area/town-day.ts'
import { apportion } from '../features/outreach/material/apportion.ts'
import { day } from '../kernel/day.ts'
import type { Sha256 } from '../kernel/kernel.ts'
import { showNumber } from '../kernel/text.ts'
import type { Program } from '../server/program.ts'
import { type Act, act, carryOutActs, demoId } from './acts.ts'
import { chance } from './chance.ts'
import { PLAN } from './plans.ts'
import { fileNameOf, keepProofs, type Proof } from './proofs.ts'
import { rhythms } from './rhythm.data.ts'
import { wards } from './town.data.ts'
import { areaId, officerOf, unitId } from './town.ts'

/** The leaflet that the wards hand out. */
export const LEAFLET = demoId<'material'>('leaflet on loans')
/** From this day on what a ward hands out comes out of its store. */
export const IN_STORES = day('2024-08-01')

/** Wards that got leaflets, in the order of the table. */
const receiving = rhythms.map(({ ward }) => ward)
export const hasLeaflets = (ward: string): boolean => receiving.includes(ward)

/** Four orders: one printed, shared out and mostly handed on; one half delivered; one at the printer; one taken back. */
export async function printMaterials(program: Program): Promise<void> {
  await carryOutActs(program, [...orders.map(ordered), takenBack, ...delivered, sharedOut, ...handedOn, ...mistaken])
  const scans = await keepProofs(program, [...minutes.values()])
  await carryOutActs(
    program,
    [...minutes].map(([ward, proof]) => signed(ward, fileNameOf(proof, `bien ban ban giao ${ward}`), scans.get(proof))),
  )
}

const lan = (on: string) => ({ by: officerOf('lan'), on: day(on) })
const office: StockPlace = { at: 'store', unit: unitId('labour') }
const printer: StockPlace = { at: 'printer', unit: null }

const order = (
  id: Material['id'],
  on: string,
  part: Pick<Material, 'kind' | 'title' | 'version' | 'quantity'>,
): Material => ({
  ...part,
  id,
  plan: PLAN,
  printer: `Cơ sở in Mẫu (${INVENTED.toLowerCase()})`,
  orderedOn: day(on),
})
const HANDBOOK = demoId<'material'>('handbook')
const orders = [
  order(LEAFLET, '2024-07-04', {
    kind: 'leaflet',
    title: 'Tờ rơi vay vốn làm ăn',
    version: demoId('version of loans'),
    quantity: 6000,
  }),
  order(HANDBOOK, '2024-08-20', {
    kind: 'handbook',
    title: 'Sổ tay chính sách cho cán bộ khu phố, ấp',
    version: null,
    quantity: 300,
  }),
  order(demoId('handbook twice'), '2024-08-20', {
    kind: 'handbook',
    title: 'Sổ tay chính sách cho cán bộ khu phố, ấp',
    version: null,
    quantity: 300,
  }),
  order(demoId('poster on legal aid'), '2024-09-10', {
    kind: 'poster',
    title: 'Áp phích trợ giúp pháp lý',
    version: demoId('version of legal-aid'),
    quantity: 120,
  }),
]
/** The handbook was entered twice. */
const takenBack = act(lan('2024-08-21'), 'outreach.take-order-back', {
  material: demoId<'material'>('handbook twice'),
  reason: { personalId: demoId<'personal-text'>('handbook twice'), text: 'Ghi hai lần cùng một đơn in' },
})
const ordered = (material: Material) => act(lan(material.orderedOn), 'outreach.order-material', material)

const move = (name: string, on: string, of: Omit<StockMove, 'id' | 'on' | 'note'>) =>
  act(lan(on), 'outreach.move-stock', {
    ...of,
    id: demoId<'stock-movement'>(name),
    on: day(on),
    note: null,
  })
type Ends = Pick<StockMove, 'from' | 'to'>
const fromPrinter = { from: printer, to: office } as Ends
const toWard = (ward: string) => ({ from: office, to: { at: 'store', unit: unitId(ward) } }) as Ends

const delivered = [
  move('first delivery', '2024-07-12', { material: LEAFLET, amount: 4000, ...fromPrinter }),
  move('second delivery', '2024-07-29', { material: LEAFLET, amount: 2000, ...fromPrinter }),
  move('handbooks', '2024-09-05', { material: HANDBOOK, amount: 180, ...fromPrinter }),
  move('wet leaflets', '2024-07-30', {
    material: LEAFLET,
    amount: 45,
    from: office,
    to: { at: 'spoiled', unit: null },
  } as Omit<StockMove, 'id' | 'on' | 'note'>),
]

const AMOUNT = 5400
const LEAST = 400
const places = receiving.map((ward) => ({
  area: areaId(ward),
  poor: chance(`poor ${ward}`, 6, 30),
  nearPoor: chance(`near poor ${ward}`, 15, 60),
}))
const amounts = apportion(
  AMOUNT,
  LEAST,
  places.map(({ poor, nearPoor }) => poor + nearPoor),
)

const sharedOut = act(lan('2024-07-30'), 'outreach.apportion-stock', {
  id: demoId<'apportionment'>('leaflets'),
  material: LEAFLET,
  amount: AMOUNT,
  least: LEAST,
  numbersOn: day('2023-12-31'),
  source: `Số hộ do phường, xã báo (${INVENTED.toLowerCase()})`,
  places,
})

const handedOn = receiving.map((ward, at) =>
  move(`leaflets to ${ward}`, '2024-07-30', { material: LEAFLET, amount: amounts[at] ?? 0, ...toWard(ward) }),
)

const mistaken = [
  move('handbooks to the wrong ward', '2024-09-06', { material: HANDBOOK, amount: 20, ...toWard('xuan-hoa') }),
  act(lan('2024-09-06'), 'outreach.move-stock-back', {
    id: demoId<'stock-movement'>('handbooks back'),
    movement: demoId<'stock-movement'>('handbooks to the wrong ward'),
    reason: { personalId: demoId<'personal-text'>('handbooks back'), text: 'Ghi nhầm nơi nhận' },
  }),
  move('handbooks to the right ward', '2024-09-06', { material: HANDBOOK, amount: 20, ...toWard('xuan-an') }),
]

/** Wards that sent the minutes back with both signatures. */
const minutes = new Map(receiving.slice(0, 3).map((ward, at) => [ward, minutesOf(ward, amounts[at] ?? 0)] as const))

function minutesOf(ward: string, amount: number): Proof {
  const receiver = wards.find(({ key }) => key === ward)?.name ?? ward
  const body = ['Tờ rơi vay vốn làm ăn', `Bên nhận: ${receiver}`, `Số lượng: ${showNumber(amount)} tờ`, 'Hai bên đã ký']
  return { kind: 'page', page: { title: 'BIÊN BẢN BÀN GIAO', body, mark: INVENTED } }
}

function signed(ward: string, fileName: string, file: Sha256 | undefined): Act {
  if (!file) throw new Error(`the minutes of ${ward} were not kept`)
  return act(lan('2024-08-02'), 'outreach.add-minutes', {
    id: demoId<'evidence'>(`minutes of leaflets to ${ward}`),
    movement: demoId<'stock-movement'>(`leaflets to ${ward}`),
    file,
    fileName,
  })
}
