import type { Publication, PublicationRefusal } from './publication.ts'

/** Highest fee of one publication, in đồng: a guard against slips, not a norm. */
export const MOST_FEE = 1_000_000_000

/** What is wrong with a publication by itself. */
export function checkPublication({
  outlet,
  title,
  link,
  fee,
}: Pick<Publication, 'outlet' | 'title' | 'link' | 'fee'>): readonly PublicationRefusal[] {
  const refusals: PublicationRefusal[] = []
  if (!outlet.trim()) refusals.push({ code: 'publication-outlet-missing' })
  if (!title.text.trim()) refusals.push({ code: 'publication-title-missing' })
  if (link !== null && !isWebAddress(link)) refusals.push({ code: 'publication-link-unreadable' })
  if (fee !== null && (fee < 0 || fee > MOST_FEE))
    refusals.push({ code: 'publication-fee-out-of-range', most: MOST_FEE })
  return refusals
}

/** An address that a browser can open; nothing that runs. */
export function isWebAddress(text: string): boolean {
  if (!/^https?:\/\/[^\s/]+\.[^\s]+$/i.test(text)) return false
  try {
    return new URL(text).href !== ''
  } catch {
    return false
  }
}
