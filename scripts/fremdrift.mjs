#!/usr/bin/env node
// The `bin` of the package: the same way in as `npm run fremdrift -- COMMAND`.
process.argv.splice(2, 0, 'fremdrift');
await import('./run.mjs');
