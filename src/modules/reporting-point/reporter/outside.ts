/** The nine authorities where wrongdoing can be reported outside the organisation (Wet bescherming klokkenluiders, art. 2c). */
export const authorities = [
  { name: 'Autoriteit Consument & Markt (ACM)', href: 'https://www.acm.nl' },
  { name: 'Autoriteit Financiële Markten (AFM)', href: 'https://www.afm.nl' },
  { name: 'Autoriteit Nucleaire Veiligheid en Stralingsbescherming (ANVS)', href: 'https://www.autoriteitnvs.nl' },
  { name: 'Autoriteit Persoonsgegevens (AP)', href: 'https://www.autoriteitpersoonsgegevens.nl' },
  { name: 'De Nederlandsche Bank (DNB)', href: 'https://www.dnb.nl' },
  { name: 'Inspectie Gezondheidszorg en Jeugd (IGJ)', href: 'https://www.igj.nl' },
  { name: 'Nederlandse Voedsel- en Warenautoriteit (NVWA)', href: 'https://www.nvwa.nl' },
  { name: 'Nederlandse Zorgautoriteit (NZa)', href: 'https://www.nza.nl' },
  { name: 'Huis voor Klokkenluiders', href: 'https://www.huisvoorklokkenluiders.nl' },
] as const
