import * as z from 'zod/mini'
import { type Asking, anyOfficer, command, type Decided, holdsRole, noEffects, read } from '../../../kernel/command.ts'
import { accept, refuse } from '../../../kernel/kernel.ts'
import type { AreaPort, AreaRefusal } from '../area.ts'
import { checkNew } from '../area.commands.ts'
import type { SuccessionPort } from '../succession.ts'
import { fitRegister } from './fit-register.ts'
import { ListedProvince, type NationalPort, type NationalRefusal } from './national.ts'
import { NEW_FROM } from './national.data.ts'
import { registerOf } from './national-list.ts'

type Ports = Asking & {
  readonly areas: AreaPort
  readonly successions: SuccessionPort
  readonly national: NationalPort
}

export const nationalCommands = {
  'area.load-list': command({
    version: 1,
    schema: ListedProvince,
    may: (officer) => holdsRole(officer, 'administrator'),
    example: () => ({ province: '96', list: '1.0.0' }),
    effects: noEffects,
    decide: async ({ province, list }, ports: Ports): Decided<AreaRefusal | NationalRefusal> => {
      const { commandId, areas, successions, national } = ports
      if (list !== national.version) return refuse({ code: 'list-other-version', version: national.version })
      const listed = await national.readProvince(province)
      if (!listed) return refuse({ code: 'province-unknown', province })
      await areas.lockAreas()
      const part = registerOf(listed)
      const standing = await areas.listNational(part.areas)
      const known = await successions.listSuccessions(
        standing.map(({ id }) => id),
        'onward',
      )
      const fresh = fitRegister(part, { areas: standing, known })
      const reason = `Danh mục toàn quốc, bản ${list}`
      const refusals = await checkNew(fresh.areas, reason, areas)
      if (refusals.length > 0) return refuse(...refusals)
      if (fresh.areas.length > 0) await areas.addAreas(fresh.areas, { reason, commandId })
      await successions.addSuccessions(fresh.successions, commandId)
      await areas.addSpellings(fresh.spellings, commandId)
      return accept(null)
    },
  }),
}

export const nationalReads = {
  'area.national': read({
    params: z.object({}),
    bound: 'the thirty-four provinces of the national list, each with how many of its communes stand in the register',
    may: anyOfficer,
    example: () => ({}),
    answer: async (_, { areas, national }: Ports) => {
      const provinces = await national.listProvinces()
      const standing = new Set(await areas.listCommuneCodes(NEW_FROM))
      return {
        list: national.version,
        provinces: provinces.map(({ code, name, communes }) => ({
          code,
          name,
          communes: communes.length,
          standing: communes.filter((one) => standing.has(one)).length,
        })),
      }
    },
  }),
}
