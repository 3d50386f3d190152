import type { LegalText } from './sections.ts';

export const accessibility: LegalText = {
  opening:
    'Talka ir veidota visiem, kas strādā grupā: ar peli, tikai ar tastatūru, ar ekrāna lasītāju, tālrunī, ar lieliem burtiem. Šeit rakstām, cik tālu tas ir izdevies. Paziņojums sagatavots 2026. gada 24. novembrī; to sagatavojuši Talkas veidotāji pēc savām pārbaudēm.',
  sections: [
    {
      heading: 'Pēc kā mēs vadāmies',
      passages: [
        'Mūsu mērs ir standarts WCAG 2.2, AA līmenis; tas ietver visu, ko no tīmekļa lapām prasa Eiropas standarts EN 301 549, kurš attiecas uz publisko iestāžu vietnēm. Talka tam atbilst daļēji: zināmie trūkumi ir uzskaitīti tālāk.',
      ],
    },
    {
      heading: 'Kas ir pārbaudīts',
      passages: [
        [
          'Katrā lapā kļūdas meklē programma: gaišajās, tumšajās un augsta kontrasta krāsās, platā un 360 punktu platā ekrānā. Izmaiņas, kas rada kļūdu, netiek pieņemtas.',
          'Galvenie darbi tiek veikti tikai ar tastatūru: lasīt, atbildēt, pieminēt citus, labot.',
          'Pārbaudām, vai pārlūks ekrāna lasītājam nosauc pareizos lapas daļu nosaukumus un lomas.',
          'Ejot no saites uz saiti, izceltā vieta nekad nepaliek aiz joslas; viss, ko var nospiest, ir vismaz 24 punktus plats un augsts.',
          'Lapas tiek skatītas valodā, kuras vārdi ir par 40 % garāki: nekas netiek nogriezts un nekas neiziet pāri malai.',
          'Kustību vairs nav, ja Jūsu ierīcē ir izvēlēts, ka to jābūt mazāk.',
        ],
      ],
    },
    {
      heading: 'Zināmie trūkumi',
      passages: [
        [
          'Talku vēl nav izmēģinājuši cilvēki, kas ekrāna lasītāju lieto ikdienā; arī neatkarīga izvērtējuma vēl nav bijis.',
          'Pārbaudes notiek pārlūkā “Chromium”. Ar “Firefox” un “Safari” vietne vēl nav pārbaudīta.',
          'Pievienotās datnes ir tik piekļūstamas, cik par to rūpējušies to autori. Talka lūdz aprakstīt katru attēlu, bet aprakstu novērtēt nevar.',
          'Ja autors nenorāda teksta valodu, tā tiek uzminēta. Ja uzminēts nepareizi, ekrāna lasītājs tekstu izrunā kļūdaini; autors valodu var labot ieraksta izvēlnē.',
          'Vēstules ir vienkāršs teksts bez virsrakstiem.',
        ],
      ],
    },
    {
      heading: 'Kā sūdzēties vai jautāt',
      passages: [
        'Rakstiet administratoriem, izmantojot veidlapu zemāk; pierakstīties nav nepieciešams. Rakstiet arī tad, ja lapas vai datnes saturs Jums vajadzīgs citā veidā.',
        'Par šo Talku atbild iestāde, kas to uztur. Ja atbilde Jūs neapmierina vai to nesaņemat, vērsieties iestādē, kas Jūsu valstī uzrauga publisko vietņu piekļūstamību.',
      ],
    },
  ],
};
