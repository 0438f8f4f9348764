#!/usr/bin/env node
import { run } from './run.ts';

const { code, out, err } = await run(process.argv.slice(2), (text) => process.stderr.write(text));
if (err !== '') process.stderr.write(err);
if (out !== '') process.stdout.write(out);
process.exitCode = code;
