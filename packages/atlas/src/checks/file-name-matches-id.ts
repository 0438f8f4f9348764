import { type Check, problemAt } from './check.ts';

export const fileNameMatchesId: Check = {
  name: 'file-name-matches-id',
  run: ({ located }) =>
    located
      .filter(({ file, record }) => !file.endsWith(`/${record.id}.yaml`) && file !== `${record.id}.yaml`)
      .map((l) =>
        problemAt(
          'file-name-matches-id',
          l,
          ['id'],
          `the id \`${l.record.id}\` is not the name of the file`,
          `rename the file to ${l.record.id}.yaml or mend the id`,
        ),
      ),
};
