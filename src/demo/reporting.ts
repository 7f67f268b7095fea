import {
  addTemplate,
  rootSeedOf,
  seedChange,
  seedHandover,
  seedPoint,
  seedReceiver,
  seedReport,
} from '#modules/reporting-point'
import type { PersonActor } from '#platform/access'
import type { Ctx } from '#platform/db'
import { dayOf } from '#platform/language'

/** The recovery phrase (fictief) of everyone of the demo who reads reports, and of the officers' key; printed at every start. */
export const demoPhrase = 'appel boom fiets herfst koffie molen water zilver kaart brood'
/** The receipt (fictief) of a report of the demo that waits for an answer of its reporter. */
export const demoReceipt = 'sneeuw kasteel tafel lantaarn ladder paraplu rivier'

/** The receipt (fictief) of the report in Hengelo that a handler could read who left since. */
export const demoReceiptOfHengelo = 'molen tafel ladder kaart koffie sneeuw rivier'

/** The key (fictief) of the RIEC of the demo: both halves, so that a file of a hand-over can be opened with `age`. */
export const demoReceiver = {
  recipient: 'age1t08wuuwzutnefcakvqttnuynyz99v2s35gl58a5ufjpgz3dah5asvtk8dl',
  identity: 'AGE-SECRET-KEY-1GMNGRK9H7Z2PEWFCR0SHKAV46MA63AXTCUSZM7K3DK6PEXM6X8TQMMXGCT',
}

/** Two of three shares (fictief) of the escrow key of Losser, where a report waits for recovery. */
export const demoShares = [
  'meldpuntdeel1s2m8667sjz5d443a50fz8fffesz0a30etue9yalp2qkxysxyxsrw520qndz',
  'meldpuntdeel1vjcnjdkyxv893vxwsn58ru8d2ljlduv5uvwpmf2lxx3eqjh8dryksmftjyg',
] as const

type Cast = ReadonlyMap<string, PersonActor>
const dayMs = 24 * 60 * 60_000
const fixed = (byte: number) => new Uint8Array(32).fill(byte)
const secretOf = (number: number) => number.toString(16).padStart(64, '0')

/** Open reporting points of four municipalities, with fictitious reports. All keys are known to everyone. */
export async function openReporting(ctx: Ctx, cast: Cast): Promise<void> {
  const at = (days: number) => new Date(ctx.now.getTime() + days * dayMs)
  const as = (mail: string, now: Date): Ctx => {
    const actor = cast.get(`${mail}@fictief.example`)
    if (!actor) throw new Error(`the demo has no ${mail}`)
    return { ...ctx, actor, now }
  }
  const open = (slug: string, name: string, first: number, count = 5, twoPerson: readonly string[] = []) => {
    const opened = at(-60)
    const holder = (mail: string, role: string, title: string, number: number) => ({
      ...{ ctx: as(mail, opened), role, name: `${title} (fictief)`, secret: secretOf(first + number) },
    })
    return seedPoint({
      keeper: as(`secretaris.${slug}`, opened),
      holders: [
        holder(`meldpunt.${slug}`, 'report-handler', `Meldpuntfunctionaris ${name}`, 0),
        holder(`meldpunt.twee.${slug}`, 'report-handler', `Tweede meldpuntfunctionaris ${name}`, 1),
        holder('uitvoering', 'stand-in', 'Uitvoeringsspecialist Twente', 2),
        holder(`secretaris.${slug}`, 'secretary', `Secretaris ${name}`, 3),
        holder(`burgemeester.${slug}`, 'mayor', `Burgemeester ${name}`, 4),
      ]
        .slice(0, count)
        .concat(
          slug === 'enschede'
            ? [holder('vertrouwenspersoon.enschede', 'adviser', 'Vertrouwenspersoon Enschede', 5)]
            : [],
        ),
      phrase: demoPhrase,
      root: rootSeedOf(demoPhrase),
      escrow: fixed(first),
      validUntil: dayOf(at(365)),
      twoPerson,
    })
  }
  const enschede = await open('enschede', 'Enschede', 16)
  const hengelo = await open('hengelo', 'Hengelo', 32)
  // Someone left: the report still has an epoch that they can read.
  const leaving = { root: rootSeedOf(demoPhrase), phrase: demoPhrase }
  await seedReport(hengelo, {
    at: at(-12),
    receipt: demoReceiptOfHengelo,
    content: { what: 'Een bezoeker vroeg wie er over vergunningen gaat en waar die woont. (fictief)', mayAsk: 'yes' },
  })
  await seedChange(hengelo, { keeper: as('secretaris.hengelo', at(-4)), ...leaving, leaves: 1 })
  // The only one who read left: two officers and a successor open the report again.
  const losser = await open('losser', 'Losser', 48, 1)
  await seedReport(losser, {
    at: at(-14),
    content: { what: 'Een collega zegt dat hij een lening kreeg van een klant. (fictief)', mayAsk: 'yes' },
  })
  await seedChange(losser, {
    ...{ keeper: as('secretaris.losser', at(-5)), ...leaving, leaves: 0 },
    joins: {
      ...{ ctx: as('meldpunt.twee.losser', at(-5)), role: 'report-handler', secret: secretOf(60) },
      name: 'Tweede meldpuntfunctionaris Losser (fictief)',
    },
  })
  // Here nobody opens a report about a leak alone.
  const borne = await open('borne', 'Borne', 64, 2, ['INF'])
  await seedReport(borne, {
    at: at(-4),
    category: 'INF',
    content: { what: 'Iemand zoekt vaak op kentekens zonder dat daar werk voor is. (fictief)', category: 'INF' },
  })
  await ownText(as('meldpunt.enschede', at(-50)))
  await seedReport(enschede, {
    at: at(-48),
    content: {
      what: 'Een leverancier nodigt steeds dezelfde inkoper uit voor reizen. (fictief)',
      where: 'Bij Inkoop, dit voorjaar. (fictief)',
      mayAsk: 'no',
    },
    answers: [
      { kind: 'acknowledgement', text: 'Dank voor uw melding. Wij gaan die beoordelen. (fictief)', at: at(-46) },
      { kind: 'feedback', text: 'Uw melding is onderzocht en besproken. (fictief)', at: at(-20) },
    ],
    closed: { outcome: 'taken-up', at: at(-18) },
  })
  await seedReport(enschede, {
    at: at(-9),
    receipt: demoReceipt,
    content: {
      what: 'Iemand van buiten vroeg mij om adressen uit ons systeem, tegen betaling. (fictief)',
      where: 'Bij de balie, vorige week. (fictief)',
      mayAsk: 'yes',
      category: 'INF',
    },
    answers: [{ kind: 'reply', text: 'Dank voor uw melding. Weet u nog op welke dag het was? (fictief)', at: at(-6) }],
  })
  const buses = await seedReport(enschede, {
    at: at(-2),
    content: {
      what: 'In een bedrijfspand staan ’s nachts vaak bestelbusjes, en er is nooit een klant. (fictief)',
      where: 'Op een bedrijventerrein, de laatste weken. (fictief)',
      mayAsk: 'yes',
    },
  })
  await seedReport(enschede, {
    at: at(-3),
    about: 'handler',
    content: {
      what: 'Iemand van het meldpunt is bevriend met een ondernemer over wie vaker meldingen komen. (fictief)',
      mayAsk: 'yes',
      about: 'handler',
    },
  })
  await seedReport(enschede, {
    at: at(-1),
    isQuestion: true,
    content: { what: 'Ik twijfel of ik iets moet melden over een collega. Mag ik dat met u bespreken? (fictief)' },
    answers: [{ kind: 'reply', text: 'Dat mag. Vertel maar waar u over twijfelt. (fictief)', at: at(0) }],
  })
  const { recipient } = demoReceiver
  const keepers = [as('secretaris.enschede', at(-40)), as('coordinator.enschede', at(-39))] as const
  const riec = await seedReceiver(...keepers, { body: 'riec', name: 'RIEC Oost-Nederland (fictief)', recipient })
  await seedHandover(enschede, {
    ...{ at: at(-1), report: buses, receiverId: riec, recipient, ground: 'wgs-riec' },
    text: 'Er is een signaal over een pand op een bedrijventerrein, met veel vervoer buiten kantoortijd. Graag uw beeld van dit pand. (fictief)',
  })
}

/** A text of the organisation's own with which its handlers begin an answer. */
async function ownText(ctx: Ctx): Promise<void> {
  if (ctx.actor.kind !== 'person') return
  await addTemplate(ctx, {
    ...{ organisationId: ctx.actor.organisationId, kind: 'reply', title: 'Spreekuur bij de buitendienst' },
    body: 'Wij zijn elke woensdag bij de buitendienst. Wilt u liever praten dan schrijven, loop dan binnen. (fictief)',
  })
}
