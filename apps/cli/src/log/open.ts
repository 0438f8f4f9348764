import { createLog, type Log, LogFailure, openLog } from '@firebreak/transparency-log/node';

/** Opens a log; where there is none yet and a name is given, makes it first. @throws LogFailure */
export async function openOrMakeLog(folder: string, origin: string | undefined): Promise<Log> {
  try {
    return await openLog(folder);
  } catch (error) {
    if (!(error instanceof LogFailure) || error.code !== 'not-a-log' || origin === undefined) throw error;
    await createLog(folder, { origin });
    return openLog(folder);
  }
}
