import { attachment } from './attachment.ts';

describe('the disposition of a download', () => {
  it('gives an ASCII name and the name as it is written', () => {
    expect(attachment('K7D2-enquete.docx', 'K7D2 Enquête.docx')).toBe(
      'attachment; filename="K7D2-enquete.docx"; filename*=UTF-8\'\'K7D2%20Enqu%C3%AAte.docx',
    );
  });

  it('lets no quotation mark, path or line break out of a title', () => {
    const header = attachment('a"b\r\nset-cookie: x.docx', '../../été "x" (l’un).docx');
    expect(header).toBe(
      'attachment; filename="a-b-set-cookie-x.docx"; filename*=UTF-8\'\'..%20..%20%C3%A9t%C3%A9%20x%20%28l%E2%80%99un%29.docx',
    );
  });
});
