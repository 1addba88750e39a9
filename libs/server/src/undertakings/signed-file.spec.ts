import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { shownFileName, signedFileType } from './signed-file.ts';

const pdf = Buffer.from(
  '%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n',
  'latin1',
);

const chunk = (type: string, data: Buffer) => {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(data.length);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, data, Buffer.alloc(4)]);
};
const png = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  chunk('IHDR', Buffer.alloc(13)),
  chunk('IDAT', deflateSync(Buffer.alloc(64))),
  chunk('IEND', Buffer.alloc(0)),
]);
const segment = (marker: number, data: readonly number[]) => [0xff, marker, 0, data.length + 2, ...data];
const jpeg = Buffer.from([
  0xff, 0xd8, ...segment(0xe0, [0x4a, 0x46, 0x49, 0x46, 0]), ...segment(0xda, [1, 1, 0]), 0x12, 0xff, 0x00, 0x34, 0xff, 0xd0,
  0x56, ...segment(0xda, [1, 1, 0]), 0x78, 0xff, 0xd9,
]); // prettier-ignore
const exe = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(500)]);
const html = Buffer.from('<script>alert(1)</script>');

describe('the type of a signed file', () => {
  it('is what its content says', () => {
    expect([pdf, png, jpeg].map(signedFileType)).toEqual(['pdf', 'png', 'jpeg']);
  });

  it.each<[string, Buffer]>([
    ['nothing', Buffer.alloc(0)],
    ['a programme', exe],
    ['a page of the web', html],
    ['a Word file', Buffer.from('PK\u0003\u0004', 'latin1')],
    ['a PDF behind a script', Buffer.concat([html, pdf])],
    ['a PDF before an archive', Buffer.concat([pdf, Buffer.from('PK\u0003\u0004', 'latin1'), Buffer.alloc(30)])],
    ['a PDF without an end', pdf.subarray(0, -8)],
    ['a PDF with a script', Buffer.concat([Buffer.from('%PDF-1.7\n<< /S /JavaScript >>\n'), pdf])],
    ['a PDF that starts a programme', Buffer.concat([Buffer.from('%PDF-1.7\n<< /S /Launch >>\n'), pdf])],
    ['a PDF with a file inside', Buffer.concat([Buffer.from('%PDF-1.7\n<< /EmbeddedFiles 2 0 R >>\n'), pdf])],
    ['a PNG before a script', Buffer.concat([png, html])],
    ['a PNG that is cut off', png.subarray(0, -6)],
    ['a PNG that does not begin with its header', Buffer.concat([png.subarray(0, 8), chunk('IDAT', Buffer.alloc(4))])],
    ['a JPEG before an archive', Buffer.concat([jpeg, exe])],
    ['a JPEG without a picture', Buffer.from([0xff, 0xd8, 0xff, 0xd9])],
    ['a JPEG that is cut off', jpeg.subarray(0, -1)],
  ])('is none for %s', (_, bytes) => {
    expect(signedFileType(bytes)).toBeUndefined();
  });

  it('is none for any file with something behind it, and never takes long or throws', () => {
    const bytes = fc.uint8Array({ minLength: 1, maxLength: 200 }).map((some) => Buffer.from(some));
    fc.assert(
      fc.property(fc.constantFrom(png, jpeg), bytes, (file, more) => {
        expect(signedFileType(Buffer.concat([file, more]))).toBeUndefined();
        expect(() => signedFileType(Buffer.concat([file.subarray(0, 30), more]))).not.toThrow();
      }),
    );
  });
});

describe('the name that a signed file is shown under', () => {
  it.each([
    ['../../etc/passwd', 'pdf', 'passwd.pdf'],
    ['C:\\Users\\x\\engagement signé.exe', 'pdf', 'engagement signé.pdf'],
    ['a\u202Efdp.exe', 'png', 'afdp.png'],
    ['..', 'jpeg', 'engagement.jpg'],
    ['', 'pdf', 'engagement.pdf'],
    ['x\r\nset-cookie: y.pdf', 'pdf', 'xset-cookie y.pdf'],
  ] as const)('of %j has no folder, no trick and a true ending', (given, type, shown) => {
    expect(shownFileName(given, type)).toBe(shown);
  });
});
