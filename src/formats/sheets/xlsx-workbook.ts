import type { SheetName } from '#domain/sheets/sheet.ts';
import { broken, SheetRefused } from './refused.ts';
import { attribute, attributesOf } from './xml.ts';
import { scanWhole, type ZipParts } from './zip-parts.ts';

/** What a workbook says of itself before its sheets are read. */
export type Workbook = {
  /** Those of cells; a sheet that is a chart takes its number and is passed over. */
  readonly sheets: readonly { readonly sheet: SheetName; readonly part: string }[];
  readonly from1904: boolean;
  readonly strings?: string;
  readonly styles?: string;
};

type Relation = { readonly id: string; readonly kind: string; readonly part: string };

/** @throws SheetRefused where it is not a workbook, holds macros or lacks a part. */
export async function readWorkbook(parts: ZipParts): Promise<Workbook> {
  await refuseMacros(parts);
  const root = (await relationsOf(parts, '')).find(({ kind }) => kind === 'officeDocument');
  if (root === undefined || !parts.has(root.part)) throw broken();
  const relations = await relationsOf(parts, root.part);
  const { listed, from1904 } = await readListed(parts, root.part);
  const sheets = listed.flatMap(({ id, sheet }) => {
    const relation = relations.find((each) => each.id === id);
    if (relation === undefined) throw broken();
    if (relation.kind !== 'worksheet') return [];
    if (!parts.has(relation.part)) throw broken();
    return [{ sheet, part: relation.part }];
  });
  const strings = relations.find(({ kind }) => kind === 'sharedStrings')?.part;
  const styles = relations.find(({ kind }) => kind === 'styles')?.part;
  return {
    sheets,
    from1904,
    ...(strings === undefined ? {} : { strings }),
    ...(styles === undefined ? {} : { styles }),
  };
}

async function refuseMacros(parts: ZipParts): Promise<void> {
  const byName = parts.names.some((name) =>
    /(?:^|\/)(?:vbaProject\.bin|macrosheets\/)/iu.test(name),
  );
  if (byName || /macroEnabled/iu.test(await parts.text('[Content_Types].xml'))) {
    throw new SheetRefused({ kind: 'macros' });
  }
}

async function relationsOf(parts: ZipParts, part: string): Promise<readonly Relation[]> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const name = `${folder}_rels/${part.slice(folder.length)}.rels`;
  if (!parts.has(name)) throw broken();
  const relations: Relation[] = [];
  await scanWhole(parts, name, {
    open: (tag, raw) => {
      if (tag !== 'Relationship') return;
      const { Id = '', Type = '', Target = '', TargetMode } = attributesOf(raw);
      if (TargetMode === 'External') return;
      const kind = Type.slice(Type.lastIndexOf('/') + 1);
      relations.push({ id: Id, kind, part: resolved(folder, Target) });
    },
    close: () => {},
    text: () => {},
  });
  return relations;
}

function resolved(folder: string, target: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/').filter((step) => step !== '');
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

type Listed = { readonly id: string; readonly sheet: SheetName };

async function readListed(
  parts: ZipParts,
  part: string,
): Promise<{ readonly listed: readonly Listed[]; readonly from1904: boolean }> {
  const listed: Listed[] = [];
  let from1904 = false;
  await scanWhole(parts, part, {
    open: (tag, raw) => {
      if (tag === 'workbookPr') from1904 = /^(?:1|true)$/u.test(attribute(raw, 'date1904') ?? '');
      if (tag !== 'sheet') return;
      // Both are named "id" without their prefixes; "sheetId" is another.
      const { id = '', name = '', state = 'visible' } = attributesOf(raw);
      listed.push({ id, sheet: { number: listed.length + 1, name, hidden: state !== 'visible' } });
    },
    close: () => {},
    text: () => {},
  });
  return { listed, from1904 };
}
