/** A line of text at a place on a page, in points from the lower left corner. */
export type PdfText = {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly text: string;
};

type PdfOptions = {
  /** Objects and trailer entries of a locked file. */
  readonly isEncrypted?: boolean;
  /** A picture on every page, as a scanner makes it. */
  readonly hasPicture?: boolean;
};

/** A small but real PDF in Helvetica with one content stream a page. */
export function pdf(pages: readonly (readonly PdfText[])[], options: PdfOptions = {}): Buffer {
  const objects: string[] = [];
  const kids = pages.map((_, index) => `${4 + index * 2} 0 R`).join(' ');
  objects[1] = '<< /Type /Catalog /Pages 2 0 R >>';
  objects[2] = `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`;
  objects[3] = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>';
  for (const [index, page] of pages.entries()) {
    const stream = options.hasPicture === true ? picture : page.map(showText).join('\n');
    objects[4 + index * 2] =
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + index * 2} 0 R >>`;
    objects[5 + index * 2] = `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`;
  }
  return assemble(objects, options.isEncrypted === true);
}

const picture = 'q 500 0 0 700 40 40 cm BI /W 1 /H 1 /CS /G /BPC 8 /F /AHx ID 80> EI Q';

function showText({ x, y, size, text }: PdfText): string {
  const bytes = [...text].map(toWinAnsi).join('');
  return `BT /F1 ${size} Tf ${x} ${y} Td (${bytes}) Tj ET`;
}

const winAnsi: Readonly<Record<string, string>> = { '–': '\\226', '•': '\\225', '’': '\\222' };

function toWinAnsi(sign: string): string {
  if (/[()\\]/u.test(sign)) return `\\${sign}`;
  const code = sign.codePointAt(0) ?? 63;
  return winAnsi[sign] ?? (code < 128 ? sign : `\\${code.toString(8).padStart(3, '0')}`);
}

function assemble(objects: readonly string[], isEncrypted: boolean): Buffer {
  let file = '%PDF-1.4\n';
  const offsets: number[] = [];
  for (const [number, object] of objects.entries()) {
    if (number === 0) continue;
    offsets[number] = file.length;
    file += `${number} 0 obj\n${object}\nendobj\n`;
  }
  const start = file.length;
  const rows = offsets
    .slice(1)
    .map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`)
    .join('');
  // Keys that open with no password anybody knows.
  const lock = isEncrypted
    ? ` /Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> >> /ID [<${'01'.repeat(16)}> <${'01'.repeat(16)}>]`
    : '';
  file += `xref\n0 ${objects.length}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length} /Root 1 0 R${lock} >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}
