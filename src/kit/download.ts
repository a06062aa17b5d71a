/** Some browsers read the address only some time after the click. */
const READ_WITHIN_MS = 10_000;

/** Offers a text as a file. Nothing is sent anywhere: the file is made from memory. */
export function downloadText(name: string, text: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), READ_WITHIN_MS);
}
