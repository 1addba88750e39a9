export { type CsvColumn, type CsvOptions, type CsvValue, readCsv, sniffDelimiter, writeCsv } from './csv.ts';
export { escapeFormula, unescapeFormula } from './formula.ts';
export { parseFrenchDate, parseFrenchDecimal } from './french.ts';
export { assertOfficePackage, type OfficeKind } from './office/office-package.ts';
