import { build } from 'esbuild';
import { lessonData } from '../../components/notebook/lesson-data.ts';

/** The program that runs cells, as one text: the sandbox cannot load anything by itself. */
export async function GET(): Promise<Response> {
  const { outputFiles } = await build({
    entryPoints: ['src/notebook/sandbox/program.ts'],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    write: false,
  });
  const data = JSON.stringify(JSON.stringify(lessonData));
  const program = `const lessonData=JSON.parse(${data});\n${outputFiles[0]?.text ?? ''}`;
  return new Response(program, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
}
