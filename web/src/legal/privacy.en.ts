import type { LegalText } from './sections.ts';

export const privacy: LegalText = {
  opening:
    'What Talka keeps about you, how long, and who sees it. Written on 24 November 2026. The institution that runs this Talka is responsible for the data; it may have rules of its own besides.',
  sections: [
    {
      heading: 'What is kept',
      passages: [
        [
          'You: name, e-mail address, languages, time zone and other settings, the organisations you work at, with your title and dates.',
          'Your groups: your role, since when and until when, requests to join, invitations sent and accepted.',
          'What you write: posts with all their versions, reactions, attached files. They stay in the group when you leave it, because they are its memory. When you withdraw a post, its text and its earlier versions are deleted.',
          'The history of each group: who did what, and when. It stays as long as the group.',
          'How far you have read each thread, what is in your inbox, what you follow, and your drafts.',
        ],
      ],
    },
    {
      heading: 'How long the rest is kept',
      passages: [
        [
          'Where you are signed in, with network address and browser: until you sign out, or for 30 days without use.',
          'A sign-in code is good for 10 minutes; only its mark is kept, from which the code cannot be read. The same holds for tokens of software and for links in invitations.',
          'Your own history, such as changes of role and of read positions: 30 days.',
          'Marks by which a repeated request is recognised: 7 days.',
          'How often a network address tried to sign in: a day or two. That you sent feedback: the same, without your address and without the text.',
          'A file uploaded and never posted: a day.',
          'An invitation that nobody accepted, and the stay of a guest: 30 days after they end.',
          'That you are on a page, or writing, is told to the others and written down nowhere.',
        ],
      ],
    },
    {
      heading: 'Who sees what',
      passages: [
        [
          'Partners who are signed in see names and the organisations people work at.',
          'The members of a group see what is written in it, and its history. Guests see the one thread they were invited to. What is published by a public group can be read by anybody.',
          'Administrators manage people and groups, but do not read groups they do not belong to.',
          'How far you have read, your inbox, your drafts and your sessions are seen by you alone.',
          'Those who look after the server and its copies can reach all that stands in its database.',
        ],
      ],
    },
    {
      heading: 'Cookies and other hosts',
      passages: [
        'There is one cookie, which keeps you signed in. The language you chose, and what you were typing, are kept by your browser itself, on this device.',
        'Talka loads nothing from other hosts: no fonts, no pictures, no counters. Nobody is told what you read. Letters go by the mail server that the operator chose.',
      ],
    },
    {
      heading: 'What you can do',
      passages: [
        'You may ask what is kept about you, have it corrected or deleted, and take it with you. Most of it you can do yourself: correct your profile, withdraw posts, end sessions, and download your data.',
        'For everything else, turn to the institution that runs this Talka: write to its administrators by the form on the accessibility page, or to its data protection officer. You may also complain to the data protection authority of your country.',
      ],
      link: { words: 'Your data in the settings', to: '/settings', hash: 'data' },
    },
  ],
};
