/**
 * The address of a page or file of this site, under whatever base path it is served.
 * `path` starts with a slash: `href('/glossary/#pue')`.
 */
export function href(path: string, base: string = import.meta.env.BASE_URL): string {
  return `${base.replace(/\/$/, '')}/${path.replace(/^\//, '')}`;
}
