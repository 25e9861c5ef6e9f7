import type { Asking, Decided, Refusal } from '../../kernel/command.ts'
import { refuse } from '../../kernel/kernel.ts'
import type { Reach } from '../../kernel/reach.ts'
import type { StaffRefusal, UnitPort } from './staff.ts'

type Ports = { readonly units: Pick<UnitPort, 'areAllWithin'> }

/** Do his rights hold wherever a unit of the installation is? The log and what people ask about their own data know no areas. */
export const reachesWholeTown = async (reach: Reach, units: Ports['units']): Promise<boolean> =>
  reach.holds === 'everywhere' || units.areAllWithin(reach.areas)

/** A decision that is for those alone whose rights hold in the whole town. */
export const forWholeTown =
  <Content, Given extends Asking & Ports, No extends Refusal>(
    decide: (content: Content, ports: Given) => Decided<No>,
  ) =>
  async (content: Content, ports: Given): Decided<No | StaffRefusal> =>
    (await reachesWholeTown(ports.reach, ports.units)) ? decide(content, ports) : refuse({ code: 'not-for-whole-town' })
