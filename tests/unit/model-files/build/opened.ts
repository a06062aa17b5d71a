import {
  openModelFile,
  type BlobLike,
  type ModelDescription,
} from '../../../../src/model-files/index.ts';

/** The description, or a failure that shows the message. */
export async function modelOf(file: BlobLike): Promise<ModelDescription> {
  const opening = await openModelFile(file);
  if (!opening.ok) throw new Error(opening.message);
  return opening.model;
}

export async function messageOf(file: BlobLike): Promise<string> {
  const opening = await openModelFile(file);
  if (opening.ok) throw new Error('The file was opened.');
  return opening.message;
}
