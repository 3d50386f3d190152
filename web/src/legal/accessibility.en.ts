import type { LegalText } from './sections.ts';

export const accessibility: LegalText = {
  opening:
    'Talka is made for everybody who works in a group: with a mouse, with the keyboard alone, with a screen reader, on a phone, with large letters. This page says how far that is true today. It was written on 24 November 2026, by those who make Talka, from their own tests.',
  sections: [
    {
      heading: 'What we measure ourselves by',
      passages: [
        'The standard is WCAG 2.2, level AA; it includes all that EN 301 549, the European standard for the websites of public bodies, asks of web pages. Talka conforms to it in part: the known gaps stand below.',
      ],
    },
    {
      heading: 'What was tried',
      passages: [
        [
          'Every page is searched by machine for faults, in the light, dark and high-contrast colours, on a wide screen and on one of 360 pixels. A change that brings a fault is not let in.',
          'The main ways through Talka are walked with the keyboard alone: reading, replying, naming others, editing.',
          'Names and roles of what is on the page are compared with what the browser tells a screen reader.',
          'While one moves from link to link, what has the focus is never behind a bar; whatever is pressed is at least 24 pixels wide and high.',
          'Pages are read in a language whose words are 40 % longer: nothing is cut off, and nothing moves sideways.',
          'Movement stops where your device asks for less of it.',
        ],
      ],
    },
    {
      heading: 'Known gaps',
      passages: [
        [
          'People who use a screen reader every day have not tried Talka yet, nor has anybody from outside examined it.',
          'The tests run in Chromium. Firefox and Safari have not been tried yet.',
          'Attached files are as accessible as those who made them left them. Talka asks for a description of every image, but cannot judge it.',
          'The language of a text is guessed where its author does not choose it. A wrong guess makes a screen reader mispronounce it; the author can correct it in the menu of the post.',
          'Letters are plain text, without headings.',
        ],
      ],
    },
    {
      heading: 'How to complain or ask',
      passages: [
        'Write to the administrators with the form below; you need not sign in. Tell them also if you need the contents of a page or a file in another form.',
        'Who runs this Talka answers for it. If the answer does not satisfy you, or none comes, turn to the body that watches over the accessibility of public websites in your country.',
      ],
    },
  ],
};
