import { type Asking, command, type Decided, holdsRole, noEffects } from '../../../kernel/command.ts'
import { accept, refuse } from '../../../kernel/kernel.ts'
import { apportion } from './apportion.ts'
import { Apportioning, type MaterialPort, type MaterialRefusal } from './material.ts'
import { checkApportioning, mayShareOut } from './material.rules.ts'

type Ports = { readonly materials: MaterialPort }
type No = MaterialRefusal

export const apportionCommands = {
  'outreach.apportion-stock': command({
    version: 1,
    schema: Apportioning,
    may: (officer) => holdsRole(officer, 'unit-officer', 'plan-owner'),
    example: (town): Apportioning => ({
      id: town.id<'apportionment'>('new-apportionment'),
      material: town.id<'material'>('material'),
      amount: 300,
      least: 20,
      numbersOn: town.today,
      source: 'Báo cáo rà soát năm 2023',
      places: [
        { area: town.id<'area'>('ward'), poor: 12, nearPoor: 20 },
        { area: town.id<'area'>('second-ward'), poor: 3, nearPoor: 9 },
      ],
    }),
    effects: noEffects,
    decide: async (apportioning, { officer, today, materials, commandId }: Asking & Ports): Decided<No> => {
      const material = await materials.findMaterial(apportioning.material)
      if (!material) return refuse({ code: 'material-unknown' })
      const inStore = await materials.countInStore(material.id, officer.unit)
      if (!mayShareOut(officer, material, inStore)) return refuse({ code: 'share-not-yours' })
      const refusals = checkApportioning(apportioning, { ordered: material.quantity, today })
      if (refusals.length > 0) return refuse(...refusals)
      const differ = await materials.countOtherwise(apportioning.places, apportioning.numbersOn)
      if (differ > 0) return refuse({ code: 'share-counts-differ', places: differ })
      await materials.addApportionment(apportioning, { unit: officer.unit, shares: sharesOf(apportioning) }, commandId)
      return accept(null)
    },
  }),
}

function sharesOf({ amount, least, places }: Apportioning) {
  const amounts = apportion(
    amount,
    least,
    places.map(({ poor, nearPoor }) => poor + nearPoor),
  )
  return places.map((place, at) => ({ ...place, amount: amounts[at] ?? 0 }))
}
