import type { LegalText } from './sections.ts';

export const privacy: LegalText = {
  opening:
    'Ką Talka apie Jus saugo, kiek laiko ir kas tai mato. Parengta 2026 m. lapkričio 24 d. Už duomenis atsako šią Talką prižiūrinti įstaiga; ji gali turėti ir savo taisyklių.',
  sections: [
    {
      heading: 'Kas saugoma',
      passages: [
        [
          'Duomenys apie Jus: vardas ir pavardė, el. pašto adresas, kalbos, laiko juosta ir kiti nustatymai, organizacijos, kuriose dirbate, su pareigomis ir datomis.',
          'Jūsų grupės: vaidmuo, nuo kada ir iki kada, prašymai prisijungti, išsiųsti ir priimti kvietimai.',
          'Ką rašote: įrašai su visomis jų redakcijomis, reakcijos, pridėti failai. Iš grupės išėjus, jie joje lieka, nes tai jos atmintis. Atsiėmus įrašą, jo tekstas ir ankstesnės redakcijos ištrinamos.',
          'Kiekvienos grupės istorija: kas, ką ir kada padarė. Ji saugoma tol, kol yra grupė.',
          'Iki kurios vietos perskaitėte kiekvieną temą, kas yra Jūsų gautuosiuose, ką sekate, ir Jūsų juodraščiai.',
        ],
      ],
    },
    {
      heading: 'Kiek laiko saugoma visa kita',
      passages: [
        [
          'Kur esate prisijungę, su tinklo adresu ir naršykle: kol atsijungiate arba 30 dienų nesinaudojate.',
          'Prisijungimo kodas galioja 10 minučių; saugomas tik jo atspaudas, iš kurio kodo neįmanoma perskaityti. Taip pat saugomi programų prieigos raktai ir kvietimų nuorodos.',
          'Jūsų asmeninė istorija, pavyzdžiui, vaidmenų ir perskaitytų vietų pokyčiai: 30 dienų.',
          'Žymos, pagal kurias atpažįstamas pakartotas prašymas: 7 dienas.',
          'Kiek kartų iš tinklo adreso bandyta prisijungti: vieną ar dvi dienas. Tai, kad rašėte administratoriams: tiek pat, be Jūsų adreso ir be teksto.',
          'Įkeltas, bet nepaskelbtas failas: vieną dieną.',
          'Nepriimtas kvietimas ir svečio dalyvavimas: 30 dienų po to, kai baigė galioti.',
          'Tai, kad esate puslapyje arba rašote, kiti mato tuo metu, bet niekur neįrašoma.',
        ],
      ],
    },
    {
      heading: 'Kas ką mato',
      passages: [
        [
          'Prisijungę partneriai mato žmonių vardus ir organizacijas, kuriose jie dirba.',
          'Grupės nariai mato, kas joje rašoma, ir jos istoriją. Svečiai mato tik vieną temą, į kurią pakviesti. Viešos grupės paskelbtus dokumentus gali skaityti visi.',
          'Administratoriai tvarko žmones ir grupes, bet grupių, kurioms nepriklauso, neskaito.',
          'Iki kurios vietos perskaitėte, savo gautuosius, juodraščius ir prisijungimus matote tik Jūs.',
          'Tie, kas prižiūri serverį ir jo kopijas, gali pasiekti viską, kas yra jo duomenų bazėje.',
        ],
      ],
    },
    {
      heading: 'Slapukai ir kiti serveriai',
      passages: [
        'Slapukas yra vienas: jis reikalingas, kad liktumėte prisijungę. Pasirinktą kalbą ir tai, ką rašėte, šiame įrenginyje saugo pati naršyklė.',
        'Iš kitų serverių Talka nieko nesiunčia: nei šriftų, nei paveikslų, nei skaitiklių. Niekam nepranešama, ką skaitote. Laiškai keliauja per tą pašto serverį, kurį pasirinko šią Talką prižiūrinti įstaiga.',
      ],
    },
    {
      heading: 'Ką galite daryti',
      passages: [
        'Galite sužinoti, kas apie Jus saugoma, prašyti pataisyti ar ištrinti ir pasiimti savo duomenis. Daug ką galite padaryti patys: pataisyti profilį, atsiimti įrašus, baigti prisijungimus, atsisiųsti savo duomenis.',
        'Dėl viso kito kreipkitės į šią Talką prižiūrinčią įstaigą: parašykite jos administratoriams prieinamumo puslapyje esančia forma arba jos duomenų apsaugos pareigūnui. Taip pat galite pateikti skundą savo šalies duomenų apsaugos priežiūros institucijai.',
      ],
      link: { words: 'Jūsų duomenys nustatymuose', to: '/settings', hash: 'data' },
    },
  ],
};
