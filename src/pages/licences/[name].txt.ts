import type { APIRoute, GetStaticPaths } from 'astro';
import { licenceTexts } from '../../data/library/artwork.ts';

/** Serves the licence texts: some licences ask that a copy goes with the work. */
export const getStaticPaths = (() =>
  licenceTexts.map(({ file, text }) => ({
    params: { name: file.replace(/\.txt$/, '') },
    props: { text },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
