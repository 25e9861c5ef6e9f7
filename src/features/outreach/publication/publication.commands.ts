import * as z from 'zod/mini'
import { type Asking, command, type Decided, noEffects } from '../../../kernel/command.ts'
import { accept, refuse } from '../../../kernel/kernel.ts'
import { logWorkOf, mayLogFor, type LogRefusal } from '../../plan/work/log-work.ts'
import { type WorkPort, WorkRecord } from '../../plan/work/work.ts'
import { Publication, PUBLISHED, type PublicationPort, type PublicationRefusal } from './publication.ts'
import { checkPublication } from './publication.rules.ts'

type Ports = { readonly works: WorkPort; readonly publications: PublicationPort }

export const publicationCommands = {
  'outreach.log-publication': command({
    version: 1,
    schema: z.object({ work: WorkRecord, publication: Publication }),
    may: (officer, { work }) => mayLogFor(officer, work),
    example: (town) => ({
      work: {
        id: town.id<'work'>('new-publication'),
        task: town.id<'task'>('articles'),
        unit: town.id<'unit'>('centre'),
        source: 'on-behalf' as const,
        from: town.today,
        to: town.today,
        places: [town.id<'area'>('city')],
        quantity: 1,
        measure: 'article' as const,
        note: null,
        replaces: null,
      },
      publication: {
        channel: 'website' as const,
        outlet: 'Cổng thông tin điện tử thành phố',
        title: { personalId: town.id<'personal-text'>('new-publication'), text: 'Vay vốn làm ăn, hỏi ai?' },
        slot: null,
        version: town.id<'message-version'>('message-in-use'),
        text: null,
        link: 'https://lachong.example/tin/vay-von',
        fee: 200_000,
      },
    }),
    effects: noEffects,
    decide: async ({ work, publication }, asking: Asking & Ports): Decided<LogRefusal | PublicationRefusal> => {
      const refusals = checkPublication(publication)
      if (refusals.length > 0) return refuse(...refusals)
      const logged = await logWorkOf(PUBLISHED, work, asking)
      if (!logged.ok) return logged
      const { version } = publication
      if (version !== null && !(await asking.publications.isUsable(version, work)))
        return refuse({ code: 'message-not-in-use' })
      await asking.publications.addPublication(work.id, publication, asking.commandId)
      return accept(null)
    },
  }),
}
