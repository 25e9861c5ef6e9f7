import type { Sha256 } from '../kernel/kernel.ts'
import type { Program } from '../server/program.ts'
import { withLetters } from './fonts.ts'
import { keepBytes } from './keep-bytes.ts'
import { type Page, pdfBytes, photoBytes, toneBytes } from './pictures.ts'
import type { Photo } from './scenes.ts'

/** What shows that work was done: a drawn photo, a drawn scan of a page, a tone instead of a recording. */
export type Proof =
  | ({ readonly kind: 'photo' } & Photo)
  | { readonly kind: 'page'; readonly page: Page }
  | { readonly kind: 'tone'; readonly hertz: number }

/** Makes the files and puts them into the store; answers the name of each. */
export const keepProofs = (program: Program, proofs: readonly Proof[]): Promise<ReadonlyMap<Proof, Sha256>> =>
  withLetters(async () => {
    const kept = await Promise.all(
      proofs.map(async (proof) => [proof, await keepBytes(program, await bytesOf(proof))] as const),
    )
    return new Map(kept)
  })

function bytesOf(proof: Proof): Promise<Buffer> | Buffer {
  switch (proof.kind) {
    case 'photo':
      return photoBytes(proof)
    case 'page':
      return pdfBytes(proof.page)
    case 'tone':
      return toneBytes(proof.hertz)
  }
}

/** What the file is called when it is sent. */
export const fileNameOf = (proof: Proof, key: string) => `${key.replaceAll(' ', '-')}${ENDINGS[proof.kind]}`
const ENDINGS: Readonly<Record<Proof['kind'], string>> = { photo: '.jpg', page: '.pdf', tone: '.wav' }
