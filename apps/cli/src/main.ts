#!/usr/bin/env node
import { run } from './run.ts';

// A reader that has seen enough (`| head`) closes the pipe; that is no failure.
// A full disk is one, and none of the codes for an answer says so.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return;
    process.exitCode = 2;
    if (stream === process.stdout)
      process.stderr.write(`firebreak: cannot write the answer (${error.code ?? error.message}): it is not whole\n`);
  });
const { code, out, err } = await run(process.argv.slice(2), (text) => process.stderr.write(text));
if (err !== '') process.stderr.write(err);
if (out !== '') process.stdout.write(out);
process.exitCode = code;
