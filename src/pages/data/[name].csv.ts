import type { APIRoute, GetStaticPaths } from 'astro';
import { datasets } from '../../data/library/datasets.ts';

/** Serves each file of content/data as it is, for download. */
export const getStaticPaths = (() =>
  datasets.map(({ file, text }) => ({
    params: { name: file.replace(/\.csv$/, '') },
    props: { text },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
