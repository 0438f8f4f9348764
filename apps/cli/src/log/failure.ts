import { LogFailure } from '@firebreak/transparency-log/node';
import { Finding, WrongUse } from '../output/output.ts';

/** What went wrong with the log, as the command says it: exit 2 where the words were wrong, 1 where the log is. */
export async function told<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof LogFailure)) throw error;
    const message = error.file === null ? error.message : `${error.message} (\`${error.file}\`)`;
    throw ['not-a-log', 'unknown-entry', 'not-valid', 'not-counted'].includes(error.code) ? new WrongUse(message) : new Finding(message);
  }
}
