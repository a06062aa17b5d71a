import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { gzipSync } from 'node:zlib';

/** The files of a built site, by their address below the base ("/_astro/x.js"). */
export interface SiteFiles {
  /** The text of a file; throws where the file is missing. */
  read(address: string): string;
  /** The address that a link in the file or page `from` means, or undefined for another host. */
  resolve(link: string, from: string): string | undefined;
}

const absolute = /^([a-z][a-z0-9+.-]*:|\/\/)/i;

export function siteFiles(read: (address: string) => string, base = '/'): SiteFiles {
  const prefix = base.replace(/\/$/, '');
  return {
    read,
    resolve(link, from) {
      if (absolute.test(link)) return undefined;
      const path = link.replace(/[?#].*$/, '');
      if (!path.startsWith('/')) return posix.resolve(posix.dirname(from), path);
      return path.startsWith(`${prefix}/`) ? path.slice(prefix.length) : path;
    },
  };
}

export function siteInFolder(folder: string, base: string): SiteFiles {
  return siteFiles((address) => readFileSync(`${folder}${address}`, 'utf8'), base);
}

/**
 * Size in bytes as sent by gzip at its best (level 9). Hosts that offer Brotli send about a tenth
 * less, so a budget that holds here holds everywhere.
 */
export function gzipBytes(content: string | Uint8Array): number {
  return gzipSync(content, { level: 9 }).length;
}
