// Sends scans, three at a time, and shows how far each is: sent, then read.
import {call, notify, Refused} from './api.js';
import {batch, canDigest} from './batch.js';
import {declaration, inWords} from './declared.js';
import {whenDropped} from './drop.js';
import {live} from './live.js';
import {discard, forget, identity, patiently, upload} from './uploads.js';

const AT_ONCE = 3;
const page = document.getElementById('scan');
const texts = page.dataset;
const form = document.getElementById('declared');
const rows = document.getElementById('rows');
const send = document.getElementById('send');

/** All files that were chosen: {file, row, state, docCode, receipt, declared, sent, stop}. */
const scans = [];
/** What the stream told about documents whose receipt has not come yet. */
const early = new Map();
let opened;

const number = value => new Intl.NumberFormat(document.documentElement.lang).format(value);
const time = value => new Intl.DateTimeFormat(document.documentElement.lang,
  {day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit', second: '2-digit',
    hour12: false, timeZone: 'Asia/Ho_Chi_Minh'}).format(new Date(value));
const element = (name, properties = {}, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};

// ---------------------------------------------------------------- the list

function show(scan, state, text, kind = '') {
  scan.state = state;
  scan.status.textContent = text;
  scan.status.className = kind ? `tag ${kind}` : '';
  scan.bar.hidden = !['sending', 'reading'].includes(state);
  scan.declared.disabled = !['chosen', 'refused'].includes(state);
  scan.button.hidden = ['reading', 'waiting', 'done'].includes(state);
  scan.button.textContent = {chosen: texts.remove, sending: texts.stop}[state] ?? texts.retry;
  summarize();
}

function summarize() {
  const done = scans.filter(scan => ['done', 'failed'].includes(scan.state)).length;
  document.getElementById('summary').textContent =
    scans.length ? texts.tally.replace('{done}', number(done)).replace('{all}', number(scans.length)) : '';
  document.getElementById('list').hidden = scans.length === 0;
  const chosen = scans.filter(scan => scan.state === 'chosen').length;
  send.disabled = chosen === 0;
  document.getElementById('join').hidden = chosen < 2;
  document.getElementById('print').hidden = !scans.some(scan => scan.receipt);
}

function add(file) {
  const same = scans.some(scan => scan.file.name === file.name && scan.file.size === file.size
    && scan.file.lastModified === file.lastModified);
  if (same || file.size === 0 || file.name.startsWith('.')) {
    return;
  }
  const scan = {
    file,
    state: 'chosen',
    status: element('span'),
    bar: element('progress', {max: 100, value: 0, hidden: true}),
    declared: element('input', {type: 'number', min: 1, max: 100000}),
    button: element('button', {type: 'button', textContent: texts.remove}),
    result: element('td'),
    flaws: element('ul', {className: 'flaws'}),
    flawed: 0,
  };
  scan.bar.setAttribute('aria-label', file.name);
  scan.declared.setAttribute('aria-label', `${texts.declared}: ${file.name}`);
  scan.button.addEventListener('click', () => press(scan));
  scan.row = element('tr', {}, element('td', {textContent: file.name}),
    element('td', {className: 'number', textContent: `${number(Math.ceil(file.size / 1024))} kB`}),
    element('td', {}, scan.declared), element('td', {}, scan.bar, ' ', scan.status, scan.flaws), scan.result,
    element('td', {}, scan.button));
  scans.push(scan);
  rows.append(scan.row);
  show(scan, 'chosen', texts.ready);
}

function press(scan) {
  if (scan.state === 'chosen') {
    scans.splice(scans.indexOf(scan), 1);
    scan.row.remove();
    summarize();
  } else if (scan.state === 'sending') {
    scan.stop.abort();
  } else if (scan.state === 'failed') {
    reprocess(scan);
  } else {
    show(scan, 'waiting', texts.waiting);
    next();
  }
}

// ---------------------------------------------------------------- sending

function next() {
  const running = scans.filter(scan => scan.state === 'sending').length;
  scans.filter(scan => scan.state === 'waiting').slice(0, AT_ONCE - running).forEach(transmit);
}

async function transmit(scan) {
  show(scan, 'sending', texts.sending);
  const declared = {
    ...declaration(),
    ...(scan.declared.value ? {declaredPages: Number(scan.declared.value)} : {}),
    ...(scan.batchId ? {batchId: scan.batchId} : {}),
  };
  scan.sent = inWords(declared);
  scan.stop = new AbortController();
  try {
    answered(scan, await imported(scan, declared));
  } catch (fault) {
    if (scan.stop.signal.aborted) {
      stopped(scan);
    } else if (fault instanceof Refused) {
      refused(scan, fault.message);
    } else {
      refused(scan, texts.unreadable); // the browser can no longer read the file
      throw fault;
    }
  }
}

/** Sends the bytes, then imports them; another declaration than before needs the bytes anew. */
async function imported(scan, declared) {
  const key = identity(scan.file);
  const patience = {
    signal: scan.stop.signal,
    waiting: (seconds, refusal) => show(scan, 'sending',
      `${refusal ? refusal.message : texts.lineLost} (${texts.again.replace('{seconds}', number(seconds))})`, 'doubt'),
  };
  for (let isAgain = false; ; isAgain = true) {
    const uploadId = await upload(scan.file, key, {...patience, progress: bytes => sending(scan, bytes)});
    const body = new FormData();
    body.append('metadata', new Blob([JSON.stringify({...declared, uploadId})], {type: 'application/json'}));
    try {
      return await patiently(() => call('POST', '/documents/import', {body}), patience);
    } catch (refusal) {
      const isUsedUp = refusal instanceof Refused && ['UPLOAD_IMPORTED', 'UPLOAD_INCOMPLETE'].includes(refusal.problem.reason);
      if (!isUsedUp || isAgain) {
        throw refusal;
      }
      forget(key);
    }
  }
}

function sending(scan, bytes) {
  const percent = Math.floor(100 * bytes / scan.file.size);
  scan.bar.value = percent;
  show(scan, 'sending', `${texts.sending} ${number(percent)} %`);
}

/** The person wants the file not to be sent. */
function stopped(scan) {
  show(scan, 'chosen', texts.ready);
  discard(identity(scan.file)).catch(() => {}); // it expires by itself
  next();
}

function answered(scan, {body: answer, headers}) {
  scan.receipt = answer;
  scan.docCode = answer.docCode;
  const repeated = headers.get('Idempotency-Replayed') === 'true';
  scan.result.replaceChildren(link(scan.docCode, scan.docCode),
    ...(repeated ? [' ', element('span', {className: 'tag', textContent: texts.repeated})] : []),
    ...(answer.duplicateOf ? [' ', element('span', {className: 'tag doubt', textContent: `${texts.duplicate} ${answer.duplicateOf}`})] : []));
  show(scan, 'reading', texts.stored);
  scan.bar.value = 0;
  receipt();
  const told = early.get(scan.docCode);
  if (told) {
    early.delete(scan.docCode);
    progressed(told.upload, told.last);
  } else if (repeated) { // an earlier end is told by no event
    look(scan).catch(() => notify(texts.offline, 'failed'));
  }
  next();
}

function refused(scan, why) {
  scan.result.textContent = '';
  show(scan, 'refused', why, 'bad');
  next();
}

/** A station sees no records, so that its codes are no links. */
function link(docCode, text, path = '/documents/') {
  return texts.records === 'true' || path !== '/documents/'
    ? element('a', {href: path + encodeURIComponent(docCode), textContent: text})
    : element('span', {textContent: text});
}

// ---------------------------------------------------------------- reading

function progressed(upload, last) {
  const scan = scans.find(one => one.docCode === upload.docCode);
  if (!scan) {
    early.set(upload.docCode, {upload, last});
    return;
  }
  const {state, percent, pages, pagesDone} = upload.progress;
  scan.pages = pages;
  tellFlaws(scan, upload.flawedPages);
  if (last) {
    ended(scan, state);
  } else {
    scan.bar.value = percent;
    show(scan, 'reading', pages ? texts.reading.replace('{done}', number(pagesDone)).replace('{all}', number(pages)) : texts.stored);
  }
}

/** Says which pages are to be scanned again, while the paper is still there. */
function tellFlaws(scan, pages) {
  scan.flaws.replaceChildren(...pages.map(page => element('li', {},
    `${texts.page} ${number(page.page)}: ${page.flaws.map(words('findings')).join(', ')}`)));
  if (pages.length > scan.flawed) {
    notify(`${scan.file.name}: ${texts.scanAgain}`, 'failed');
  }
  scan.flawed = pages.length;
}

function ended(scan, state) {
  const counted = Number(scan.declared.value) || scan.pages;
  const kind = {READY: 'good', NEEDS_REVIEW: 'doubt', FAILED: 'bad'}[state] ?? '';
  const text = {READY: texts.done, NEEDS_REVIEW: texts.review, FAILED: texts.failed}[state] ?? state;
  show(scan, state === 'FAILED' ? 'failed' : 'done', text, kind);
  scan.button.hidden = !(state === 'FAILED' && texts.retries === 'true');
  if (state === 'NEEDS_REVIEW' && texts.reviews === 'true') {
    scan.status.replaceChildren(link(scan.docCode, text, '/review/'));
  }
  if (counted !== scan.pages) {
    scan.result.append(' ', element('span', {className: 'tag doubt',
      textContent: texts.mismatch.replace('{counted}', number(scan.pages)).replace('{declared}', number(counted))}));
  }
  if (state === 'FAILED') {
    look(scan).catch(() => notify(texts.offline, 'failed'));
  }
  if (scan.paper) {
    join(scan.paper).catch(() => notify(texts.offline, 'failed'));
  }
  receipt();
}

/** Makes one document of the files of a paper when all of them are read. */
async function join(paper) {
  if (paper.joined || !paper.every(scan => scan.state === 'done')) {
    return;
  }
  paper.joined = true;
  notify(texts.joining);
  try {
    const body = {docCodes: paper.map(scan => scan.docCode), reason: texts.joinReason};
    const {body: made} = await call('POST', '/documents:join', {body});
    paper.forEach(scan => {
      scan.status.replaceChildren(`${texts.joined} `, link(made.docCodes[0], made.docCodes[0]));
      scan.status.className = 'tag good';
    });
  } catch (refusal) {
    paper.joined = false;
    notify(refusal instanceof Refused ? refusal.message : texts.offline, 'failed');
  }
}

/** Returns what says a code in words, which the page has in a hidden list. */
const words = list => code => document.querySelector(`#${list} [data-code="${code}"]`)?.textContent ?? code;

/** Reads the record: the reason of a failure, or what became of an earlier upload. */
async function look(scan) {
  const {body: record} = await call('GET', `/documents/${encodeURIComponent(scan.docCode)}`);
  if (scan.state === 'reading' && record.progress.percent === 100) {
    scan.pages = record.progress.pages;
    ended(scan, record.state);
  }
  if (record.state === 'FAILED' && record.failure) {
    show(scan, 'failed', `${texts.failed}: ${words('failures')(record.failure)}`, 'bad');
    scan.button.hidden = texts.retries !== 'true';
  }
}

async function reprocess(scan) {
  show(scan, 'reading', texts.stored);
  try {
    await call('POST', `/documents/${encodeURIComponent(scan.docCode)}/reprocess`);
  } catch (refusal) {
    show(scan, 'failed', refusal instanceof Refused ? refusal.message : texts.offline, 'bad');
  }
}

/** The stream is open before the first file is sent, so that no end is missed. */
function follow() {
  opened ??= new Promise(resolve => {
    live('/api/v1/documents/events', {
      opened: resolve,
      progress: upload => progressed(upload, false),
      end: upload => progressed(upload, true),
    });
    setTimeout(resolve, 3000);
  });
  return opened;
}

// ---------------------------------------------------------------- the receipt

function receipt() {
  const stored = scans.filter(scan => scan.receipt);
  document.getElementById('receipt').hidden = stored.length === 0;
  for (const part of ['agency', 'dossier', 'applicant']) {
    const values = new Set(stored.map(scan => scan.sent[part]).filter(Boolean));
    document.getElementById(`receipt-${part}`).textContent = [...values].join('; ') || '–';
  }
  document.getElementById('receipt-rows').replaceChildren(...stored.map(scan => element('tr', {},
    element('td', {textContent: scan.docCode}),
    element('td', {textContent: scan.sent.paper}),
    element('td', {textContent: scan.file.name}),
    element('td', {className: 'number', textContent: scan.pages ? number(scan.pages) : ''}),
    element('td', {textContent: time(scan.receipt.receivedAt)}),
    element('td', {}, element('code', {textContent: scan.receipt.sha256})))));
  summarize();
}
document.getElementById('print').addEventListener('click', () => window.print());

// ---------------------------------------------------------------- choosing files

form.addEventListener('submit', async event => {
  event.preventDefault();
  const chosen = scans.filter(scan => scan.state === 'chosen');
  if (form.elements.batch.checked && !await declareBatch(chosen)) {
    return;
  }
  if (form.elements.join.checked && chosen.length > 1) {
    chosen.forEach(scan => scan.paper = chosen);
    form.elements.join.checked = false;
  }
  chosen.forEach(scan => show(scan, 'waiting', texts.waiting));
  await follow();
  next();
});

/** Declares the files; what is refused is told, and nothing is sent. */
async function declareBatch(chosen) {
  send.disabled = true;
  try {
    const batchId = await batch(chosen.map(scan => ({file: scan.file, pages: Number(scan.declared.value)})),
      form.elements.batchName.value.normalize('NFC').trim(), page.dataset.person,
      done => document.getElementById('summary').textContent =
        texts.digesting.replace('{done}', number(done)).replace('{all}', number(chosen.length)));
    chosen.forEach(scan => scan.batchId = batchId);
    const to = document.getElementById('batch-link');
    to.href = `/batches/${batchId}`;
    to.hidden = false;
    return true;
  } catch (refusal) {
    notify(refusal instanceof Refused ? refusal.message : texts.offline, 'failed');
    return false;
  } finally {
    summarize();
  }
}
for (const id of ['files', 'folder']) {
  document.getElementById(id).addEventListener('change', event => {
    [...event.target.files].forEach(add);
    event.target.value = '';
  });
}

whenDropped(document.getElementById('drop'), add);
window.addEventListener('beforeunload', event => {
  if (scans.some(scan => ['waiting', 'sending'].includes(scan.state))) {
    event.preventDefault();
  }
});
document.getElementById(canDigest ? 'batch' : 'no-batch').hidden = false;
summarize();
