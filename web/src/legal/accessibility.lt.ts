import type { LegalText } from './sections.ts';

export const accessibility: LegalText = {
  opening:
    'Talka kuriama visiems, kas dirba grupėje: pele, vien klaviatūra, su ekrano skaitytuvu, telefonu, didelėmis raidėmis. Čia rašome, kiek tai pavyko iki šiol. Pareiškimas parengtas 2026 m. lapkričio 24 d.; jį parengė Talkos kūrėjai, remdamiesi savo pačių bandymais.',
  sections: [
    {
      heading: 'Kuo remiamės',
      passages: [
        'Laikomės standarto WCAG 2.2, AA lygio; jis apima visus reikalavimus, kuriuos tinklalapiams kelia viešojo sektoriaus svetainėms taikomas Europos standartas EN 301 549. Talka jį atitinka iš dalies: žinomi trūkumai surašyti žemiau.',
      ],
    },
    {
      heading: 'Kas išbandyta',
      passages: [
        [
          'Kiekviename puslapyje klaidų ieško programa: šviesiomis, tamsiomis ir didelio kontrasto spalvomis, plačiame ir 360 taškų pločio ekrane. Pakeitimas, dėl kurio atsiranda klaida, nepriimamas.',
          'Svarbiausi darbai atliekami vien klaviatūra: skaityti, atsakyti, paminėti kitus, taisyti.',
          'Tikriname, ar naršyklė ekrano skaitytuvui pasako teisingus puslapio dalių vardus ir vaidmenis.',
          'Einant nuo nuorodos prie nuorodos, pažymėta vieta niekada nepasislepia už juostos; viskas, ką galima paspausti, yra ne mažiau kaip 24 taškų pločio ir aukščio.',
          'Puslapiai peržiūrimi tokia kalba, kurios žodžiai 40 % ilgesni: niekas nenukertama ir niekas neišlenda į šoną.',
          'Judesių nebelieka, jei Jūsų įrenginyje pasirinkta, kad jų būtų mažiau.',
        ],
      ],
    },
    {
      heading: 'Žinomi trūkumai',
      passages: [
        [
          'Talkos dar neišbandė žmonės, kurie kasdien naudojasi ekrano skaitytuvu; nepriklausomo vertinimo taip pat dar nebuvo.',
          'Bandymai vyksta naršyklėje „Chromium“. Su „Firefox“ ir „Safari“ svetainė dar nebandyta.',
          'Pridėti failai prieinami tiek, kiek tuo pasirūpino jų autoriai. Talka prašo aprašyti kiekvieną paveikslą, bet įvertinti aprašymo negali.',
          'Jei autorius nenurodo teksto kalbos, ji spėjama. Suklydus ekrano skaitytuvas tekstą taria neteisingai; autorius kalbą gali pataisyti įrašo meniu.',
          'Laiškai yra paprastas tekstas, be antraščių.',
        ],
      ],
    },
    {
      heading: 'Kaip pasiskųsti arba paklausti',
      passages: [
        'Parašykite administratoriams žemiau esančia forma; prisijungti nebūtina. Taip pat parašykite, jei puslapio ar failo turinio Jums reikia kita forma.',
        'Už šią Talką atsako ją prižiūrinti įstaiga. Jei atsakymas Jūsų netenkina arba jo negavote, kreipkitės į instituciją, kuri Jūsų šalyje prižiūri viešojo sektoriaus svetainių prieinamumą.',
      ],
    },
  ],
};
