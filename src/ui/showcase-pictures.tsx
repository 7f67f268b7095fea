import { DescriptionList } from './description-list.tsx'
import { Figure } from './figure.tsx'
import { QrCode } from './qr-code.tsx'
import { ArcsShown } from './showcase-arcs.tsx'
import {
  agreement,
  bars,
  course,
  differences,
  distribution,
  heatmap,
  map,
  ranking,
  smallBars,
  smallBarsBelow,
  stacks,
  trend,
} from './showcase-charts-of-norms.tsx'
import { groups, lines, ratio, timeline } from './showcase-charts-of-time.tsx'

/** Every picture, each with a table beneath. */
export function PicturesShown() {
  const shown = {
    heatmap,
    map,
    distribution,
    ranking,
    bars,
    differences,
    agreement,
    stacks,
    course,
    trend,
    smallBars,
    smallBarsBelow,
    lines,
    timeline,
    groups,
    ratio,
  }
  const titles = {
    heatmap: 'Niveaus per gemeente en norm',
    map: 'Tegelkaart van het district',
    distribution: 'Verdeling over de niveaus',
    ranking: 'Volgorde met bereik',
    bars: 'Aantallen',
    differences: 'Verschillen rond nul',
    agreement: 'Verschil naast niveau',
    stacks: 'Delen van een geheel',
    course: 'Verloop in de tijd',
    trend: 'Verloop',
    smallBars: 'Staven per rij en kolom',
    smallBarsBelow: 'Staven per rij, kolommen onder elkaar',
    lines: 'Lijnen over momenten',
    timeline: 'Tijdlijn',
    groups: 'Groepen van staven',
    ratio: 'Verhouding met bereik',
  }
  return (
    <section>
      <h2>Beelden</h2>
      <QrCode value="https://weerwerk.example" label="QR-code naar weerwerk.example" />
      {(
        [
          'heatmap',
          'map',
          'distribution',
          'ranking',
          'bars',
          'differences',
          'agreement',
          'stacks',
          'course',
          'trend',
          'smallBars',
          'smallBarsBelow',
          'lines',
          'timeline',
          'groups',
          'ratio',
        ] as const
      ).map((name) => (
        <Figure key={name} title={titles[name]} svg={shown[name]} tableLabel="Dezelfde cijfers als tabel">
          <DescriptionList items={[{ term: 'Tabel', value: 'Hier staan de cijfers van het beeld.' }]} />
        </Figure>
      ))}
      <ArcsShown />
    </section>
  )
}
