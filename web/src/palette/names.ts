/** What they are found by in every language, whatever the page speaks; written without diacritics. */
export const otherNames = {
  reply: 'reply answer write atsakyti rasyti atbildet rakstit ответить написать',
  startThread: 'start new thread pradeti nauja tema sakt jauns jaunu temu tematu начать новая тема',
  done: 'done finish atlikta baigta pabeigts darits izdarits готово сделано',
  markAllDone: 'mark all done viskas atlikta viss pabeigts darits izdarits все готово',
  rename: 'rename title pervadinti pavadinimas pardevet nosaukt nosaukums переименовать название',
  close: 'close thread uzdaryti tema slegt aizvert temu tematu закрыть тему',
  reopen:
    'reopen open thread vel atidaryti atverti tema atkal atvert temu tematu снова открыть тему',
  pin: 'pin top prisegti virsuje piespraust augsa закрепить сверху',
  unpin: 'unpin atsegti atspraust открепить',
  labels: 'labels tags zymos etiketes birkas iezimes метки ярлыки',
  titleLanguage: 'language title pavadinimo kalba virsraksta valoda язык названия заголовка',
  move: 'move group perkelti kita grupe parvietot parcelt grupu перенести переместить группу',
  followAll: 'follow everything all stebeti sekti viska sekot visam следить за всем подписаться',
  followMentions: 'follow mentions stebeti paminejimai sekot pieminejumi следить упоминания',
  followNothing:
    'follow nothing unfollow mute stebeti nieko nesekot neko nekas ничего не следить отписаться',
  followAsGroup: 'follow group kaip grupeje ka grupa как в группе',
  toGroup: 'back group atgal grupe atpakal grupa назад группа',
  home: 'home groups start pradzia pagrindinis grupes sakums grupas главная начало группы',
  inbox: 'inbox gauta gautieji pranesimai iesutne ienakosie входящие уведомления',
  drafts: 'drafts juodrasciai melnraksti черновики',
  people: 'people persons zmones asmenys cilveki personas люди лица',
  organisations:
    'organisations municipalities organizacijos savivaldybes organizacijas pasvaldibas организации самоуправления',
  search: 'search find ieskoti paieska rasti meklet meklesana atrast искать поиск найти',
  settings: 'settings account profile nustatymai paskyra iestatijumi konts настройки профиль',
  administration: 'administration administravimas administresana администрирование управление',
  keys: 'keys shortcuts keyboard help klavisai spartieji klaviatura pagalba taustini palidziba клавиши клавиатура помощь',
  signIn: 'sign in log in prisijungti pieteikties ienakt войти вход',
  signOut: 'sign out log out exit atsijungti iseiti iziet izrakstities atteikties выйти выход',
  accessibility: 'accessibility statement prieinamumas pieklustamiba доступность',
  privacy: 'privacy privatumas privatums конфиденциальность приватность',
  palette: '',
} as const;

export type CommandName = keyof typeof otherNames;
