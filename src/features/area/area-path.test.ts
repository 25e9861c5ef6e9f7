import assert from 'node:assert/strict'
import { test } from 'node:test'
import { commands } from '../../commands/catalogue.ts'
import { exampleTown } from '../../kernel/example-town.ts'
import { accepted, type InTown, inTown } from '../../../test/town.ts'

const { id } = exampleTown
const added = commands['area.add'].example(exampleTown)
const [quarter = assert.fail()] = added.areas

const placesOf = async (owner: InTown['owner'], area: string) =>
  (
    await owner.query<{ name: string; depth: number; way: string }>(
      `select a.name, p.depth, p.way from area_path p join area a on a.id = p.ancestor where p.area = $1 order by p.depth, a.name`,
      [area],
    )
  ).rows.map(({ name, depth, way }) => `${depth} ${name} ${way}`)

test(
  'a new quarter lies in itself, its ward and the city; its commune is the ward',
  inTown(async ({ an, send, owner }) => {
    assert.deepEqual(await send(an, 'area.add', added), accepted)
    assert.deepEqual(await placesOf(owner, quarter.id), [
      '0 Khu phố Mẫu parent',
      '1 Phường Bình Minh parent',
      '2 Thành phố Lạc Hồng parent',
    ])
    const { rows } = await owner.query(`select commune, province from area_place where area = $1`, [quarter.id])
    assert.deepEqual(rows, [{ commune: id('ward'), province: null }])
  }),
)
