/** Loads what only spreadsheets and Parquet files need, so that a page has it before a file is chosen and no request tells which. */
export async function stockReaders(): Promise<void> {
  await Promise.all([import('../xlsx/index.ts'), import('../parquet/index.ts'), import('read-excel-file/universal')]);
}
