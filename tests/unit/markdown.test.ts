import { fc, test as fcTest } from '@fast-check/vitest';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { emphasise } from '../../renderer/markdown/emphasis-keys.ts';
import { Markdown } from '../../renderer/markdown/markdown.tsx';

const html = (text: string) =>
  renderToStaticMarkup(createElement(Markdown, { text, onFollow: () => {} })).replace(
    /^<div[^>]*>|<\/div>$/g,
    '',
  );

describe('Markdown', () => {
  test('is shown as it reads', () => {
    expect(html('Said *twice*, **never** denied.\n\nNot `here`.')).toBe(
      '<p>Said <em>twice</em>, <strong>never</strong> denied.</p><p>Not <code>here</code>.</p>',
    );
    expect(html('- one\n- two\n\n3. three')).toBe(
      '<ul><li><p>one</p></li><li><p>two</p></li></ul><ol start="3"><li><p>three</p></li></ol>',
    );
    expect(html('> told\n\n```\na < b\n```')).toBe(
      '<blockquote><p>told</p></blockquote><pre><code>a &lt; b</code></pre>',
    );
    expect(html('## To check')).toBe('<p><strong>To check</strong></p>');
  });

  test('keeps the lines as they were typed', () => {
    expect(html('one\ntwo')).toBe('<p>one\ntwo</p>');
  });

  test('links to web addresses only', () => {
    expect(html('[minutes](https://example.org/a?b=c)')).toBe(
      '<p><a href="https://example.org/a?b=c" title="https://example.org/a?b=c" rel="noreferrer">minutes</a></p>',
    );
    for (const url of [
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      'java&#10;script:alert(1)',
      '&#1;javascript:alert(1)',
      'data:text/html,<script>alert(1)</script>',
      'file:///etc/passwd',
      'vbscript:x',
      '/relative',
      '//example.org',
    ])
      expect(html(`[words](<${url}>)`), url).not.toContain('href');
    expect(html('<javascript:alert(1)>')).not.toContain('href');
  });

  test('shows HTML as it was typed and pictures as their words', () => {
    expect(html('<script>alert(1)</script>')).toBe('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html('An <img src=x onerror=alert(1)> here')).toBe(
      '<p>An &lt;img src=x onerror=alert(1)&gt; here</p>',
    );
    expect(html('![a graph](https://example.org/spy.png)')).toBe('<p>a graph</p>');
  });

  test('stays usable however deep or long it is', () => {
    expect(html(`${'> '.repeat(5000)}deep`)).toContain('deep');
    expect(html(`${'*a '.repeat(3000)}${'a* '.repeat(3000)}`)).toContain('a');
    expect(html('x'.repeat(60_000))).toContain('xxx');
  });

  fcTest.prop([
    fc.string({
      unit: fc.constantFrom(
        '<',
        '>',
        '[',
        ']',
        '(',
        ')',
        '*',
        '`',
        '!',
        '\n',
        ' ',
        'javascript:',
        'a',
        '&',
        '#',
        ':',
      ),
      maxLength: 60,
    }),
  ])('never makes an element or attribute that it does not know', (text) => {
    for (const [, tag, attributes] of html(text).matchAll(/<\/?([a-z0-9]+)([^>]*)>/g)) {
      expect(['p', 'em', 'strong', 'blockquote', 'ol', 'ul', 'li', 'pre', 'code', 'br', 'hr', 'a']).toContain(
        tag,
      );
      if (tag === 'a') continue;
      expect(attributes).toMatch(/^(\/?| start="\d+")$/);
    }
  });
});

describe('emphasis by keys', () => {
  const emphasised = (text: string, start: number, end: number, mark: string) => {
    const change = emphasise(text, start, end, mark);
    return {
      text: text.slice(0, change.start) + change.text + text.slice(change.end),
      ...change.chosen,
    };
  };

  test('puts marks around the words chosen, which stay chosen', () => {
    expect(emphasised('not so', 4, 6, '**')).toEqual({ text: 'not **so**', start: 6, end: 8 });
    expect(emphasised('not so', 4, 6, '*')).toEqual({ text: 'not *so*', start: 5, end: 7 });
  });

  test('without words, makes room for some', () => {
    expect(emphasised('not ', 4, 4, '**')).toEqual({ text: 'not ****', start: 6, end: 6 });
  });

  test('does not take one star of two for emphasis', () => {
    expect(emphasised('**so**', 2, 4, '*')).toEqual({ text: '***so***', start: 3, end: 5 });
    expect(emphasised('***so***', 3, 5, '*')).toEqual({ text: '**so**', start: 2, end: 4 });
  });

  fcTest.prop([
    fc.string({ unit: fc.constantFrom('a', ' ', '👩') }),
    fc.nat(),
    fc.nat(),
    fc.constantFrom('*', '**'),
  ])('twice is not at all', (text, one, other, mark) => {
    const [start = 0, end = 0] = [one, other].map((at) => at % (text.length + 1)).sort((a, b) => a - b);
    fc.pre(start < end);
    const marked = emphasised(text, start, end, mark);
    expect(emphasised(marked.text, marked.start, marked.end, mark)).toEqual({ text, start, end });
  });
});
