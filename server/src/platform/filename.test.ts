import { expect, test } from 'vitest';
import { filename } from './filename.ts';

test.each([
  ['Protokolas 3.pdf', 'Protokolas 3.pdf'],
  ['Žemėlapis „Sėlija“.png', 'Žemėlapis „Sėlija“.png'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\Rūta\\sąmata.xlsx', 'sąmata.xlsx'],
  ['protokols\u202Efdp.exe', 'protokolsfdp.exe'],
  ['a\u0000b\r\nSet-Cookie: x=1.txt', 'abSet-Cookie_ x=1.txt'],
  ['<img src=x onerror=alert(1)>.png', '_img src=x onerror=alert(1)_.png'],
  ['CON.txt', '_CON.txt'],
  ['.htaccess', 'htaccess'],
  ['name. . .', 'name'],
  ['\uD800.png', '�.png'],
  ['\u200B\u2060', 'file'],
  ['', 'file'],
  [`${'ā'.repeat(300)}.docx`, `${'ā'.repeat(115)}.docx`],
])('%j is kept as %j.', (sent, kept) => {
  expect(filename(sent)).toBe(kept);
});
