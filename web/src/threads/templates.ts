import type { Language } from '../ui/language.tsx';

export type TemplateName = 'meeting' | 'document' | 'municipalities';
type Words = { title: string; body: string };

/** Texts to begin a thread with. "…" stands where the writer goes on. */
export const templates: Record<TemplateName, Record<Language, Words>> = {
  meeting: {
    lt: {
      title: 'Susitikimas: …',
      body: `Rengiamės darbo grupės susitikimui.

**Kada ir kur:** …

## Darbotvarkė

1. Ko pasiekėme nuo praėjusio susitikimo
2. …
3. Kiti klausimai

## Prašome iki …

- [ ] patvirtinti, ar dalyvausite
- [ ] pasiūlyti klausimų darbotvarkei
- [ ] atsiųsti medžiagą, kurią verta perskaityti iš anksto`,
    },
    lv: {
      title: 'Sanāksme: …',
      body: `Gatavojamies darba grupas sanāksmei.

**Kad un kur:** …

## Darba kārtība

1. Paveiktais kopš iepriekšējās sanāksmes
2. …
3. Citi jautājumi

## Lūdzam līdz …

- [ ] apstiprināt, vai piedalīsieties
- [ ] ierosināt jautājumus darba kārtībai
- [ ] atsūtīt materiālus, kurus vērts izlasīt iepriekš`,
    },
    ru: {
      title: 'Встреча: …',
      body: `Готовимся к встрече рабочей группы.

**Когда и где:** …

## Повестка

1. Что сделано после прошлой встречи
2. …
3. Разное

## Просим до …

- [ ] подтвердить участие
- [ ] предложить вопросы в повестку
- [ ] прислать материалы, с которыми стоит ознакомиться заранее`,
    },
    en: {
      title: 'Meeting: …',
      body: `We are preparing the next meeting of the working group.

**When and where:** …

## Agenda

1. What was done since the last meeting
2. …
3. Any other business

## Please, by …

- [ ] say whether you will take part
- [ ] propose items for the agenda
- [ ] send whatever is worth reading beforehand`,
    },
  },
  document: {
    lt: {
      title: 'Dokumento derinimas: …',
      body: `Prašome suderinti dokumentą **…**.

**Nuoroda:** …

**Pastabų laukiame iki:** …

## Kas svarbiausia

- …

## Kaip atsakyti

Parašykite „Pritariu“ arba nurodykite punktą ir siūlomą formuluotę. Jei iki nurodytos dienos pastabų nebus, laikysime, kad dokumentui pritarta.`,
    },
    lv: {
      title: 'Dokumenta saskaņošana: …',
      body: `Lūdzam saskaņot dokumentu **…**.

**Saite:** …

**Piezīmes gaidām līdz:** …

## Svarīgākais

- …

## Kā atbildēt

Rakstiet “Piekrītu” vai norādiet punktu un ierosināto redakciju. Ja līdz norādītajai dienai piezīmju nebūs, uzskatīsim, ka dokuments ir saskaņots.`,
    },
    ru: {
      title: 'Согласование документа: …',
      body: `Просим согласовать документ **…**.

**Ссылка:** …

**Замечания ждём до:** …

## Самое важное

- …

## Как ответить

Напишите «Согласен» или «Согласна» либо укажите пункт и предлагаемую формулировку. Если к указанному дню замечаний не будет, документ считается согласованным.`,
    },
    en: {
      title: 'Approval of a document: …',
      body: `Please look through the document **…** and say whether you approve it.

**Link:** …

**Comments by:** …

## What matters most

- …

## How to answer

Write “I approve”, or name the paragraph and the wording you propose. Without comments by that day we take the document as approved.`,
    },
  },
  municipalities: {
    lt: {
      title: 'Klausimas savivaldybėms: …',
      body: `Prašome visų savivaldybių atsakyti į klausimą iki **…**.

**Klausimas:** …

**Kam to reikia:** …

## Atsakyme nurodykite

1. savivaldybę,
2. kaip yra dabar,
3. ką esate išbandę ir kas pasiteisino,
4. į ką kreiptis dėl išsamesnių žinių.

Atsakymus apibendrinsime šioje temoje.`,
    },
    lv: {
      title: 'Jautājums pašvaldībām: …',
      body: `Lūdzam visas pašvaldības atbildēt uz jautājumu līdz **…**.

**Jautājums:** …

**Kāpēc tas vajadzīgs:** …

## Atbildē norādiet

1. pašvaldību,
2. kā ir tagad,
3. ko esat izmēģinājuši un kas ir attaisnojies,
4. pie kā vērsties pēc plašākas informācijas.

Atbildes apkoposim šajā tematā.`,
    },
    ru: {
      title: 'Вопрос самоуправлениям: …',
      body: `Просим все самоуправления ответить на вопрос до **…**.

**Вопрос:** …

**Для чего это нужно:** …

## В ответе укажите

1. самоуправление,
2. как обстоит дело сейчас,
3. что Вы пробовали и что оправдало себя,
4. к кому обратиться за подробностями.

Ответы подытожим в этой теме.`,
    },
    en: {
      title: 'A question to all municipalities: …',
      body: `We ask every municipality to answer this question by **…**.

**Question:** …

**Why we ask:** …

## In your answer please name

1. your municipality,
2. how things stand now,
3. what you have tried and what worked,
4. whom to ask for more.

We will sum up the answers in this thread.`,
    },
  },
};
