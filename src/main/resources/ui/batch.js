// Opens batches (batches.md): says which files will come, each with its SHA-256.
import {call} from './api.js';

/** Without TLS a browser computes no digests, and there are no batches. */
export const canDigest = Boolean(globalThis.crypto?.subtle);

async function sha256(file) {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return [...new Uint8Array(digest)].map(byte => byte.toString(16).padStart(2, '0')).join('');
}

/** Returns the id of the batch; files are {file, pages}, progress is told how many are digested. */
export async function batch(files, name, operator, progress) {
  const entries = [];
  for (const {file, pages} of files) { // one after another: each is in memory meanwhile
    progress(entries.length);
    entries.push({name: file.name.normalize('NFC'), sha256: await sha256(file), ...(pages ? {pages} : {})});
  }
  const body = {...(name ? {name} : {}), operator, files: entries};
  return (await call('POST', '/batches', {body})).body.batchId;
}
