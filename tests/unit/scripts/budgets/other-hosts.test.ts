import { describe, expect, it } from 'vitest';
import {
  hostsLoadedByPage,
  hostsLoadedByScript,
  hostsLoadedByStyles,
} from '../../../../scripts/budgets/other-hosts.ts';

const there = 'https://cdn.example.org/x';

describe('what a page loads from another host', () => {
  it.each([
    `<script src="${there}"></script>`,
    `<img src="${there}">`,
    `<img src="/own.png" srcset="/own.png 1x, ${there} 2x">`,
    `<iframe src="${there}"></iframe>`,
    `<link rel="stylesheet" href="${there}">`,
    `<link rel="preconnect" href="${there}">`,
    `<p style="background: url(${there})"></p>`,
    `<style>@import "${there}";</style>`,
    `<astro-island component-url="${there}"></astro-island>`,
    `<script src="//cdn.example.org/x"></script>`,
  ])('is found in %s', (html) => {
    expect(hostsLoadedByPage(html)).toEqual([expect.stringContaining('//cdn.example.org/x')]);
  });

  it('is nothing for links to follow, own files and canonical addresses', () => {
    const html = `<a href="${there}">read</a><img src="/a.png"><link rel="license" href="${there}">
      <svg xmlns="http://www.w3.org/2000/svg"></svg>`;
    expect(hostsLoadedByPage(html)).toEqual([]);
  });

  it('is found in style sheets and scripts', () => {
    expect(hostsLoadedByStyles(`a { src: url("${there}") } b { src: url(x.woff2) }`)).toEqual([
      there,
    ]);
    expect(
      hostsLoadedByScript(`import x from"${there}";import("${there}");const doc = "${there}";`),
    ).toEqual([there, there]);
  });
});
