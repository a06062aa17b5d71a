import { href } from '../kit/href.ts';

/** Lets the course be installed, so that it opens offline like a book on the shelf. */
export function GET(): Response {
  const manifest = {
    name: 'Joulebook',
    short_name: 'Joulebook',
    description:
      'What GPU machine learning costs in memory, energy and carbon, and how to cut that.',
    start_url: href('/'),
    scope: href('/'),
    display: 'browser',
    background_color: '#fbf8f2',
    theme_color: '#fbf8f2',
    icons: [{ src: href('/icon.svg'), sizes: 'any', type: 'image/svg+xml' }],
  };
  return Response.json(manifest);
}
