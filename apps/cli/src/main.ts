#!/usr/bin/env node
import { run } from './run.ts';

// A reader that has seen enough (`| head`) closes the pipe; that is no failure.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
const { code, out, err } = await run(process.argv.slice(2), (text) => process.stderr.write(text));
if (err !== '') process.stderr.write(err);
if (out !== '') process.stdout.write(out);
process.exitCode = code;
