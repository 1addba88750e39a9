import { Document, Packer } from 'docx';
import { bodyOf } from './body.ts';
import { citationsOf } from './citations.ts';
import { PAGE, numbering, stylesFor } from './look.ts';
import { footerOf, headerOf } from './marking.ts';
import { coreProperties, withoutTimes } from './neutral-file.ts';
import { newOutline } from './outline.ts';
import { PaperData } from './paper-data.ts';
import type { PaperInput } from './paper-data.ts';
import { titlePage } from './title-page.ts';
import { PAPER_WORDS } from './words.ts';

/**
 * Prints a position paper as a Word file (.docx): title page, table of contents, sections with footnotes, known stances,
 * sources cited; A4, the marking at the head and foot of every page.
 *
 * Pure: the same data give the same bytes, and the file carries no author, company, path, comment or moment of making.
 *
 * @throws ZodError when the data break a rule of `PaperData`; nothing is then printed.
 */
export const renderPaper = async (data: PaperInput): Promise<Uint8Array> => {
  const paper = PaperData.parse(data);
  const words = PAPER_WORDS[paper.language];
  const outline = newOutline();
  const citations = citationsOf(paper);
  const body = bodyOf(paper, outline, citations);

  const file = new Document({
    styles: stylesFor(words.locale),
    numbering,
    footnotes: citations.footnotes(),
    sections: [
      {
        properties: {
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: {
              top: PAGE.top,
              bottom: PAGE.bottom,
              left: PAGE.side,
              right: PAGE.side,
              header: PAGE.edge,
              footer: PAGE.edge,
            },
          },
        },
        headers: { default: headerOf(paper) },
        footers: { default: footerOf(paper) },
        children: [...titlePage(paper), ...outline.contents(words.contents), ...body],
      },
    ],
  });

  const bytes = await Packer.pack(file, 'uint8array', undefined, [
    { path: 'docProps/core.xml', data: coreProperties(paper) },
  ]);
  return withoutTimes(bytes);
};
