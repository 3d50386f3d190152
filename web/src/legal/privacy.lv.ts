import type { LegalText } from './sections.ts';

export const privacy: LegalText = {
  opening:
    'Ko Talka par Jums glabā, cik ilgi un kas to redz. Sagatavots 2026. gada 24. novembrī. Par datiem atbild iestāde, kas uztur šo Talku; tai var būt arī savi noteikumi.',
  sections: [
    {
      heading: 'Kas tiek glabāts',
      passages: [
        [
          'Dati par Jums: vārds un uzvārds, e-pasta adrese, valodas, laika josla un citi iestatījumi, organizācijas, kurās strādājat, ar amatu un datumiem.',
          'Jūsu grupas: loma, no kura līdz kuram laikam, lūgumi pievienoties, nosūtītie un pieņemtie uzaicinājumi.',
          'Jūsu rakstītais: ieraksti ar visām to redakcijām, reakcijas, pievienotās datnes. Kad aizejat no grupas, tas tajā paliek, jo tā ir grupas atmiņa. Kad ierakstu atsaucat, tā teksts un iepriekšējās redakcijas tiek dzēstas.',
          'Katras grupas vēsture: kas, ko un kad darījis. Tā paliek tik ilgi, kamēr ir grupa.',
          'Cik tālu esat izlasījuši katru tematu, kas ir Jūsu ienākošajos, kam sekojat, un Jūsu melnraksti.',
        ],
      ],
    },
    {
      heading: 'Cik ilgi glabā pārējo',
      passages: [
        [
          'Kur esat pierakstījušies, ar tīkla adresi un pārlūku: līdz izrakstāties vai 30 dienas nelietojat.',
          'Pierakstīšanās kods der 10 minūtes; tiek glabāts tikai tā nospiedums, no kura kodu izlasīt nevar. Tāpat tiek glabātas programmu piekļuves atslēgas un uzaicinājumu saites.',
          'Jūsu personīgā vēsture, piemēram, lomu un izlasīto vietu maiņa: 30 dienas.',
          'Atzīmes, pēc kurām pazīst atkārtotu pieprasījumu: 7 dienas.',
          'Cik reižu no tīkla adreses mēģināts pierakstīties: vienu vai divas dienas. Tas, ka rakstījāt administratoriem: tikpat ilgi, bez Jūsu adreses un bez teksta.',
          'Augšupielādēta, bet nepublicēta datne: vienu dienu.',
          'Nepieņemts uzaicinājums un viesa dalība: 30 dienas pēc tam, kad beidzies to termiņš.',
          'To, ka esat lapā vai rakstāt, citi redz tajā brīdī, bet tas nekur netiek pierakstīts.',
        ],
      ],
    },
    {
      heading: 'Kas ko redz',
      passages: [
        [
          'Partneri, kas pierakstījušies, redz cilvēku vārdus un organizācijas, kurās viņi strādā.',
          'Grupas dalībnieki redz, kas tajā rakstīts, un tās vēsturi. Viesi redz vienu tematu, uz kuru ir uzaicināti. Publiskas grupas publicēto var lasīt ikviens.',
          'Administratori pārvalda cilvēkus un grupas, bet nelasa grupas, kurām nepieder.',
          'Cik tālu esat izlasījuši, savus ienākošos, melnrakstus un pierakstīšanās vietas redzat tikai Jūs.',
          'Tie, kas uzrauga serveri un tā kopijas, var piekļūt visam, kas ir tā datubāzē.',
        ],
      ],
    },
    {
      heading: 'Sīkdatnes un citi serveri',
      passages: [
        'Sīkdatne ir viena: tā vajadzīga, lai paliktu pierakstījušies. Izvēlēto valodu un to, ko rakstījāt, šajā ierīcē glabā pats pārlūks.',
        'No citiem serveriem Talka neko neielādē: ne fontus, ne attēlus, ne skaitītājus. Nevienam netiek ziņots, ko lasāt. Vēstules nosūta tas pasta serveris, ko izvēlējusies iestāde, kas uztur šo Talku.',
      ],
    },
    {
      heading: 'Ko varat darīt',
      passages: [
        'Varat uzzināt, kas par Jums tiek glabāts, lūgt to labot vai dzēst un paņemt savus datus līdzi. Daudz ko varat izdarīt paši: labot profilu, atsaukt ierakstus, beigt sesijas, lejupielādēt savus datus.',
        'Par visu pārējo vērsieties iestādē, kas uztur šo Talku: rakstiet tās administratoriem, izmantojot veidlapu piekļūstamības lapā, vai tās datu aizsardzības speciālistam. Varat arī iesniegt sūdzību savas valsts datu aizsardzības uzraudzības iestādē.',
      ],
      link: { words: 'Jūsu dati iestatījumos', to: '/settings', hash: 'data' },
    },
  ],
};
