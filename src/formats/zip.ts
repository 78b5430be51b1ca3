import type { Instant } from '#domain/time/period.ts';

/**
 * Files as one zip, in the order given; the same files at the same moment give the same bytes. The
 * library is loaded when it is first needed: a start has better things to do.
 */
export async function writeZip(
  files: readonly (readonly [name: string, bytes: Uint8Array])[],
  at: Instant,
): Promise<Uint8Array> {
  const { default: JSZip } = await import('jszip');
  const zip = new JSZip();
  const date = new Date(at);
  for (const [name, bytes] of files) zip.file(name, bytes, { date, createFolders: false });
  return zip.generateAsync({
    type: 'uint8array',
    compression: 'DEFLATE',
    compressionOptions: { level: 6 },
    platform: 'DOS',
  });
}
