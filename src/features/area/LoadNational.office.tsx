import { Button, Drawer } from '@mantine/core'
import { useState } from 'react'
import { useRead, useSend } from '../../browser/api.ts'
import { useSay, useText } from '../../browser/language.tsx'
import { refusalsIn } from '../../browser/sending.ts'
import { Loaded } from '../../browser/ui/Loaded.tsx'
import { Refusals } from '../../browser/ui/Refusals.tsx'
import { uiTexts } from '../../browser/ui/ui.texts.ts'
import type { AnswerOf } from '../../commands/catalogue.ts'
import type { Refusal } from '../../kernel/command.ts'
import { areasTexts, loadingSays, standingSays } from './areas.screen.texts.ts'

type Province = AnswerOf<'area.national'>['provinces'][number]
type Props = { readonly close: () => void }

/** The national list: one province, or all of them one after the other; what is there already is not doubled. */
export function LoadNational({ close }: Props) {
  const t = useText(areasTexts)
  const ui = useText(uiTexts)
  const reading = useRead('area.national', {})
  return (
    <Drawer
      opened
      onClose={close}
      position="right"
      size="lg"
      title={t.national}
      closeButtonProps={{ 'aria-label': ui.close }}
    >
      <p className="quiet">{t.nationalNote}</p>
      <Loaded of={reading}>{({ list, provinces }) => <Provinces {...{ list, provinces }} />}</Loaded>
    </Drawer>
  )
}

function Provinces({ list, provinces }: Pick<AnswerOf<'area.national'>, 'list' | 'provinces'>) {
  const t = useText(areasTexts)
  const say = useSay()
  const { loading, refusals, load } = useLoading(list)
  return (
    <>
      <Refusals of={refusals} />
      <div className="head-tools">
        <Button loading={loading !== null} onClick={() => load(provinces)}>
          {t.loadAll}
        </Button>
        <span aria-live="polite">{loading ? say(loadingSays(loading.name, loading.at, loading.of)) : ''}</span>
      </div>
      <table className="table">
        <tbody>
          {provinces.map((province) => (
            <tr key={province.code}>
              <td>{province.code}</td>
              <td>{province.name}</td>
              <td className="quiet">{say(standingSays(province.standing, province.communes))}</td>
              <td>
                <Button
                  size="xs"
                  variant="default"
                  disabled={loading !== null}
                  aria-label={`${t.load}: ${province.name}`}
                  onClick={() => load([province])}
                >
                  {t.load}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

type Loading = { readonly name: string; readonly at: number; readonly of: number }

function useLoading(list: string) {
  const send = useSend()
  const [loading, setLoading] = useState<Loading | null>(null)
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  const loadAll = async (provinces: readonly Province[]) => {
    setRefusals([])
    for (const [i, { code, name }] of provinces.entries()) {
      setLoading({ name, at: i + 1, of: provinces.length })
      const against = refusalsIn(await send('area.load-list', { province: code, list }))
      setRefusals((before) => [...before, ...against])
      if (against.some((one) => one.code === 'not-reached')) break
    }
    setLoading(null)
  }
  return { loading, refusals, load: (provinces: readonly Province[]) => void loadAll(provinces) }
}
