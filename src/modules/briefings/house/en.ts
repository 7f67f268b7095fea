import type { reasons as dutch, nl } from './nl.ts'

export const en: typeof nl = {
  title: 'House style',
  intro: 'This is how the papers of the district look: name, colours, logo and the line at the foot of every page.',
  explain:
    'What you set here holds for every paper that is made from now on: PDF, Word, OpenDocument, presentation and web page. Drafts get the new style too. What was published stays as it was.',
  who: 'The project leader and the administrator of the district can see and change this page. The style itself is seen by everyone who reads a paper.',
  standard: 'The district now uses the standard style of Weerwerk.',
  changed: (when) => `Last changed on ${when}.`,
  fields: {
    name: 'Name of the sender',
    nameHint: 'Stands at the top of a paper when there is no logo, and in the properties of every file.',
    accent: 'First colour',
    accentHint: 'For titles, headings and links. A # and six signs, such as #0b3c5d. It has to read well on white.',
    secondAccent: 'Second colour',
    secondAccentHint: 'For rules and marks of lists. It may be lighter than the first, but has to be seen on white.',
    footer: 'Line at the foot of every page',
    footerHint: 'Such as the address or the website of the district.',
    file: 'Logo',
    fileHint: 'A PNG, JPEG or SVG of at most 5 MB. Without a file the logo stays as it is.',
    logoAlt: 'What the logo shows, in words',
    logoAltHint: 'For those who do not see it. Such as: Logo of Veiligheidsregio Twente.',
    removeLogo: 'Remove the logo',
  },
  save: 'Save the house style',
  preview: 'Preview',
  previewText: 'This is the style as it is saved now. Save first to see a change.',
  pictureOf: (name) => `Preview of a page of ${name}`,
  contrast: (colour, contrast) => `${colour}: contrast with white ${contrast} to 1`,
  samples: 'Download a sample',
  reset: 'Back to the standard style',
  resetText:
    'The name, colours, line and logo of the district disappear from new papers and drafts. Published papers stay as they are.',
  told: {
    saved: 'The house style is saved. New papers and drafts now look like this.',
    reset: 'The papers have the standard style again.',
  },
  sample: {
    file: 'sample-house-style',
    title: 'Sample of the house style',
    subject: 'How a paper of the district looks',
    mark: 'Sample',
    heading: 'A chapter',
    text: 'This is plain text. Titles and headings have the first colour, rules and marks of lists the second.',
    link: 'A link looks like this',
    items: ['The first point', 'The second point'],
    sub: 'A section',
    table: 'A table',
    columns: ['Subject', 'Number'],
    rows: [
      ['First line', '12'],
      ['Second line', '7'],
    ],
  },
}

export const reasons: typeof dutch = {
  'logo.not_found': 'There is no logo.',
  'house_style.changed_meanwhile':
    'Someone else changed the house style meanwhile. The preview shows what holds now, the form what you typed. Save again if yours should hold; then choose a new logo again too.',
  'briefings.keep_house_style.forbidden':
    'Only the project leader and the administrator of the district change the house style.',
  'briefings.style_name_missing': 'Fill in the name of the sender.',
  'briefings.style_colour': 'This is no colour. Write a # and six signs (digits or a to f), such as #0b3c5d.',
  'briefings.style_letters_light':
    'This colour is too light for letters on white: its contrast is {contrast} and has to be at least {least}. The nearest colour that is possible is {nearest}.',
  'briefings.style_rules_light':
    'This colour is too light for rules on white: its contrast is {contrast} and has to be at least {least}. The nearest colour that is possible is {nearest}.',
  'briefings.logo_alt_missing': 'Fill in what the logo shows, for those who can not see it.',
  'briefings.logo_empty': 'The file of the logo is empty. Choose it again.',
  'briefings.logo_large': 'The logo is larger than 5 MB. Save it smaller, such as a PNG of 1000 pixels wide.',
  'briefings.logo_drawing_large': 'This SVG is larger than 200 kB. Simplify the drawing, or save the logo as PNG.',
  'briefings.logo_kind': 'This is no PNG, JPEG or SVG. Save the logo as one of these three.',
  'briefings.logo_no_picture':
    'This file is not whole, or has more than 4 million pixels (such as 2000 by 2000). Save the logo again, and smaller, as PNG.',
  'briefings.logo_no_svg':
    'This SVG can not be drawn. Open it in a drawing program, see whether it shows something, and save it again as plain SVG or as PNG.',
  'briefings.logo_script':
    'This SVG holds a script or movement. Save it again as plain SVG without interaction and animation, or as PNG.',
  'briefings.logo_foreign':
    'This SVG holds something that is no drawing, such as a web page or video. Remove that, or save the logo as PNG.',
  'briefings.logo_outside':
    'This SVG uses something from outside the drawing, such as a photo, font or link. Draw it as a shape or remove it, or save the logo as PNG.',
  'briefings.logo_letters':
    'This SVG holds letters as text; those do not look the same everywhere. Turn them into shapes (outlines) in the drawing program, or save the logo as PNG.',
  'briefings.logo_entities': 'This SVG holds hidden references (entities). Save it again as plain SVG, or as PNG.',
}
