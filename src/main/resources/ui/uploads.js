// Sends files in pieces (tus 1.0, uploads.md): what has arrived stays, and the next try goes on there.
import {call, Refused} from './api.js';

/** A request of this size is through before a line that drops every minute drops. */
const PIECE = 4 * 1024 * 1024;
const VERSION = '1.0.0';
const FIRST_WAIT = 1;
const LONGEST_WAIT = 30;
/** Seconds without a byte after which the line is taken for dead, which a browser itself notices after minutes. */
const SILENCE = 30;
/** The service keeps an upload as long after its last piece. */
const KEPT_DAYS = 7;
/** Answers that pass: the person has to sign in, a lock, limits, a full disk, a service that starts. */
const PASSING = new Set([401, 408, 423, 425, 429, 500, 502, 503, 504, 507]);
const GONE = new Set([404, 410]);

const MEMORY = 'upload ';

// ---------------------------------------------------------------- patience

/** Ends early when the line is back, or the signal is given. */
function pause(seconds, signal) {
  return new Promise(resolve => {
    const end = () => {
      clearTimeout(timer);
      window.removeEventListener('online', end);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, seconds * 1000);
    window.addEventListener('online', end);
    signal.addEventListener('abort', end);
  });
}

/**
 * Does it again until it succeeds or is refused for good, or the signal is given; waiting is told the
 * seconds until the next try and the refusal, which is absent when the line is at fault.
 */
export async function patiently(action, {waiting, signal}) {
  for (let wait = FIRST_WAIT; ; wait = Math.min(LONGEST_WAIT, wait * 2)) {
    try {
      return await action();
    } catch (fault) {
      const refusal = fault instanceof Refused ? fault : undefined;
      const passes = refusal ? PASSING.has(refusal.status) : fault instanceof TypeError;
      if (!passes) {
        throw fault;
      }
      const seconds = refusal?.retryAfter ?? wait;
      waiting(seconds, refusal);
      await pause(seconds, signal);
      signal.throwIfAborted();
    }
  }
}

// ---------------------------------------------------------------- what this browser has begun

function remembered(key) {
  try {
    return JSON.parse(localStorage.getItem(MEMORY + key));
  } catch {
    return null;
  }
}

function remember(key, id) {
  try {
    localStorage.setItem(MEMORY + key, JSON.stringify({id, at: Date.now()}));
  } catch {
    // Without a memory a file is sent from its beginning after the page was closed
  }
}

/** The next try sends the file anew. */
export function forget(key) {
  localStorage.removeItem(MEMORY + key);
}

function forgetOld() {
  const before = Date.now() - KEPT_DAYS * 86_400_000;
  Object.keys(localStorage)
    .filter(name => name.startsWith(MEMORY) && (remembered(name.slice(MEMORY.length))?.at ?? 0) < before)
    .forEach(name => localStorage.removeItem(name));
}
forgetOld();

// ---------------------------------------------------------------- the protocol

/** Identifies a file as far as a browser tells. */
export const identity = file => `${file.name.normalize('NFC')} ${file.size} ${file.lastModified}`;

const base64 = text => btoa(String.fromCharCode(...new TextEncoder().encode(text)));
const offsetOf = answer => Number(answer.headers.get('Upload-Offset'));

async function create(file) {
  const answer = await call('POST', '/uploads', {headers: {
    'Tus-Resumable': VERSION,
    'Upload-Length': String(file.size),
    'Upload-Metadata': `filename ${base64(file.name.normalize('NFC'))}`,
  }});
  return answer.headers.get('Location').split('/').pop();
}

/** Returns how much has arrived; -1 if there is no such upload, or one of another file. */
async function ask(id, file) {
  try {
    const answer = await call('HEAD', `/uploads/${id}`, {headers: {'Tus-Resumable': VERSION}});
    return Number(answer.headers.get('Upload-Length')) === file.size ? offsetOf(answer) : -1;
  } catch (refusal) {
    if (refusal instanceof Refused && GONE.has(refusal.status)) {
      return -1;
    }
    throw refusal;
  }
}

/** Sends a piece; rejects with a TypeError when the line drops or is silent, as fetch does. */
function patch(id, offset, piece, progress, signal) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest(); // fetch does not tell the progress
    let silence;
    const listen = () => {
      clearTimeout(silence);
      silence = setTimeout(() => request.abort(), SILENCE * 1000);
    };
    request.open('PATCH', `/api/v1/uploads/${id}`);
    const headers = {
      Accept: 'application/problem+json',
      'Accept-Language': document.documentElement.lang,
      'X-CSRF-Token': document.querySelector('meta[name=csrf]').content,
      'Tus-Resumable': VERSION,
      'Upload-Offset': String(offset),
      'Content-Type': 'application/offset+octet-stream',
    };
    Object.entries(headers).forEach(([name, value]) => request.setRequestHeader(name, value));
    request.upload.onprogress = event => {
      listen();
      progress(event.loaded);
    };
    const stop = () => request.abort();
    signal.addEventListener('abort', stop);
    request.onloadend = () => {
      clearTimeout(silence);
      signal.removeEventListener('abort', stop);
    };
    request.onload = () => request.status === 204
      ? resolve(Number(request.getResponseHeader('Upload-Offset')))
      : reject(Refused.of(request));
    request.onerror = request.onabort = () => reject(new TypeError('the line dropped'));
    listen();
    request.send(piece);
  });
}

/** Deletes what has arrived of a file that is not wanted any more. */
export async function discard(key) {
  const id = remembered(key)?.id;
  if (id) {
    forget(key);
    await call('DELETE', `/uploads/${id}`, {headers: {'Tus-Resumable': VERSION}});
  }
}

/**
 * Sends a file, from where an earlier try of this browser ended, and returns the id of its upload.
 * key names the file; progress is told the bytes that have arrived, waiting and signal are as of patiently.
 */
export async function upload(file, key, {progress, waiting, signal}) {
  let id = remembered(key)?.id;
  let offset = -1; // unknown
  const step = async () => {
    if (offset < 0 && id) {
      offset = await ask(id, file);
    }
    if (offset < 0) {
      id = await create(file);
      remember(key, id);
      offset = 0;
    }
    progress(offset);
    const first = offset;
    let from = first;
    try {
      while (offset < file.size) {
        signal.throwIfAborted();
        from = offset;
        offset = -1; // until the piece is acknowledged
        offset = await patch(id, from, file.slice(from, from + PIECE), sent => progress(from + sent), signal);
      }
    } catch (fault) {
      const status = fault instanceof Refused ? fault.status : 0;
      const isToAsk = status === 409 || GONE.has(status) || (fault instanceof TypeError && from > first);
      if (!isToAsk || signal.aborted) {
        throw signal.aborted ? signal.reason : fault;
      }
    }
    return offset === file.size;
  };
  while (!await patiently(step, {waiting, signal})) {
    // goes on at once where the service says: something has arrived, or the offset was another one
  }
  return id;
}
