import { expect, test } from 'vitest';
import { renderMarkdown } from './markdown.ts';

test.each([
  ['<script>alert(1)</script>', '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n'],
  ['[x](javascript:alert(1))', '<p>[x](javascript:alert(1))</p>\n'],
  [
    '| A | B |\n|---|--:|\n| 1 | 2 |',
    '<table tabindex="0">\n<thead>\n<tr>\n<th>A</th>\n<th class="to-right">B</th>\n</tr>\n</thead>\n' +
      '<tbody>\n<tr>\n<td>1</td>\n<td class="to-right">2</td>\n</tr>\n</tbody>\n</table>\n',
  ],
  ['- [x] Padaryta', '<ul>\n<li class="task task-done">Padaryta</li>\n</ul>\n'],
  [
    '[@Ilze Bērziņa](person:018f3c1e)',
    '<p><span class="mention" data-person="018f3c1e">@Ilze Bērziņa</span></p>\n',
  ],
  [
    '[nuoroda](https://talka.example)',
    '<p><a href="https://talka.example" rel="nofollow noopener">nuoroda</a></p>\n',
  ],
])('%s', (text, html) => {
  expect(renderMarkdown(text)).toBe(html);
});
