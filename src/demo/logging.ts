import type { ContentOf } from '../commands/catalogue.ts'
import { INVENTED } from '../features/area/town-day.ts'
import type { Publication } from '../features/outreach/publication/publication.ts'
import { derivedId } from '../kernel/derived-id.ts'
import { type Act, act, type Moment } from './acts.ts'
import { HUNG_DESIGN, HUNG_FROM, siteIn } from './banners.ts'
import { chance, choice } from './chance.ts'
import { runOf } from './loudspeakers.ts'
import { meetingOf } from './questions.ts'
import { hasLeaflets, IN_STORES, LEAFLET } from './materials.ts'
import { registrationOf } from './movement.ts'
import { outlets } from './rhythm.data.ts'
import type { StoryWork } from './story.ts'

type Record = ContentOf<'plan.log-work'>

/** The record as its kind is logged: with where an article appeared, what a meeting told, when a loudspeaker was heard, which banner hangs where, who registered for what, out of which store leaflets came, or its number alone. */
export function logged(moment: Moment, work: Told, record: Record): Act {
  if (record.source === 'declared') return act(moment, 'plan.log-work', record)
  if (isOutOfStore(work, record)) return act(moment, 'outreach.hand-out', { work: record, material: LEAFLET })
  if (work.task === 'articles')
    return act(moment, 'outreach.log-publication', { work: record, publication: publicationOf(work, record) })
  if (isMeeting(work) && work.note !== null)
    return act(moment, 'outreach.log-meeting', {
      work: record,
      meeting: meetingOf(work.key, work.note, record.quantity),
    })
  if (work.task === 'loudspeakers') return act(moment, 'outreach.log-run', { work: record, run: runOf(work.key) })
  if (work.task === 'emulation')
    return act(moment, 'outreach.register', { work: record, registration: registrationOf(work.unit, record.id) })
  const [place] = record.places
  if (work.task === 'banner-places' && place && record.from >= HUNG_FROM)
    return act(moment, 'outreach.hang-banner', {
      work: record,
      hanging: { banner: HUNG_DESIGN, site: siteIn(place) },
    })
  return act(moment, 'plan.log-work', record)
}

const isMeeting = ({ task }: Pick<StoryWork, 'task'>) => task === 'meetings' || task === 'telling-staff'
type Told = Pick<StoryWork, 'key' | 'task' | 'unit' | 'note'>

const isOutOfStore = ({ task, unit }: Told, { from }: Record) =>
  task === 'handing-out' && from >= IN_STORES && hasLeaflets(unit)

/** Every fourth fee is not known yet. */
function publicationOf({ key, note }: Pick<StoryWork, 'key' | 'note'>, { id }: Record): Publication {
  const { channel, outlet, slot } = choice(`${key} outlet`, outlets)
  const title = `${note ?? 'Giảm nghèo bền vững'} (${INVENTED})`
  return {
    channel,
    outlet,
    slot,
    title: { personalId: derivedId(id, 'publication-title'), text: title },
    version: null,
    text: null,
    link: channel === 'website' ? `https://longkhanh.example/tin/${id.slice(0, 8)}` : null,
    fee: chance(`${key} fee`, 0, 3) === 0 ? null : chance(`${key} fee of`, 1, 4) * 100_000,
  }
}
