import { expect, test } from 'vitest';
import { renderMarkdown } from './markdown.ts';

test.each([
  ['<script>alert(1)</script>', '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n'],
  ['[x](javascript:alert(1))', '<p>[x](javascript:alert(1))</p>\n'],
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
