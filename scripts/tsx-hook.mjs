// Node strips types from .ts by itself but does not read .tsx. This hook turns each .tsx into
// JavaScript once and keeps the result on disk, so a start that finds everything unchanged
// never loads esbuild.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire, registerHooks } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const cacheFolder = fileURLToPath(new URL('../node_modules/.cache/fremdrift/tsx', import.meta.url));
/** Part of every cache key: changing the settings or the compiler must not serve old output. */
const compilerVersion = 'esbuild 0.28.2, jsx automatic, preact, no source maps';

/** @param {string} source @param {string} path */
const compile = (source, path) => {
  const { transformSync } = require('esbuild');
  return transformSync(source, {
    loader: 'tsx',
    format: 'esm',
    target: 'esnext',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    sourcefile: path,
  }).code;
};

/** @param {string} path */
const compiled = (path) => {
  const source = readFileSync(path, 'utf8');
  const key = createHash('sha256')
    .update(compilerVersion)
    .update('\0')
    .update(path)
    .update('\0')
    .update(source)
    .digest('hex');
  const kept = join(cacheFolder, `${key.slice(0, 40)}.js`);
  try {
    return readFileSync(kept, 'utf8');
  } catch {
    const code = compile(source, path);
    keep(kept, code);
    return code;
  }
};

/** @param {string} file @param {string} code */
const keep = (file, code) => {
  try {
    mkdirSync(cacheFolder, { recursive: true });
    // Two processes may compile the same file at once: a rename is seen whole or not at all.
    const unfinished = `${file}.${process.pid}`;
    writeFileSync(unfinished, code);
    renameSync(unfinished, file);
  } catch {
    // A read-only installation runs without the cache, only slower.
  }
};

registerHooks({
  load(url, context, nextLoad) {
    if (!url.startsWith('file:') || !url.endsWith('.tsx')) return nextLoad(url, context);
    return { format: 'module', shortCircuit: true, source: compiled(fileURLToPath(url)) };
  },
});
