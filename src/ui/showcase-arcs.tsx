import { arcsSvg } from './charts/arcs.ts'
import { LongPicture } from './figure.tsx'

const stop = (id: string) => ({ id, label: id, name: `Onderdeel ${id}`, href: `#${id}` })

/** Arcs between stops, with a circle. */
export function ArcsShown() {
  const svg = arcsSvg({
    title: 'Bogen tussen onderdelen',
    description: 'Vier onderdelen en vier verbanden. Hier staat geen tabel bij.',
    looks: ['levert aan', 'verwijst naar'],
    groups: [
      { label: 'eerste groep', stops: [{ ...stop('Een'), isChosen: true }, stop('Twee')] },
      { label: 'tweede groep', stops: [stop('Drie'), stop('Vier')] },
    ],
    arcs: [
      { from: 'Een', to: 'Twee', look: 0 },
      { from: 'Twee', to: 'Een', look: 1 },
      { from: 'Een', to: 'Vier', look: 0 },
      { from: 'Drie', to: 'Twee', look: 1 },
    ],
  })
  return (
    <section>
      <h3>Bogen</h3>
      <LongPicture svg={svg} />
    </section>
  )
}
