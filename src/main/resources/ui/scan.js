// Sends scans, three at a time, and shows how far each is: sent, then read.
import {call, notify, Refused} from './api.js';
import {live} from './live.js';

const AT_ONCE = 3;
const page = document.getElementById('scan');
const texts = page.dataset;
const form = document.getElementById('declared');
const rows = document.getElementById('rows');
const send = document.getElementById('send');
const agency = form.elements.agencyCode;
const dossier = form.elements.dossierCode;
const component = form.elements.componentCode;
const role = form.elements.role;
/** The dossier that was found last, by its code: {code, applicant}. */
let known = {};

/** All files that were chosen: {file, row, state, docCode, receipt, declared, sent, request}. */
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

// ---------------------------------------------------------------- what is declared

agency.value = localStorage.getItem('agency') ?? '';
agency.addEventListener('change', () => localStorage.setItem('agency', agency.value));

/** Offers the components of the dossier, the missing ones first. */
async function askDossier() {
  const note = document.getElementById('dossier-note');
  const code = dossier.value.normalize('NFC').trim();
  component.length = 1;
  document.getElementById('component-of').hidden = true;
  note.textContent = '';
  if (!code) {
    return;
  }
  const agencyOfCode = /^[A-Z]\d{2}(\.\d{2,3}){0,3}(?=-)/.exec(code);
  if (agencyOfCode && !agency.value) {
    agency.value = agencyOfCode[0];
  }
  const found = await call('GET', `/dossiers/${encodeURIComponent(code)}`).then(answer => answer.body, refusal => {
    note.textContent = refusal.status === 404 ? texts.noDossier : refusal.message;
    return null;
  });
  if (!found) {
    return;
  }
  known = {code, applicant: found.applicant.name};
  note.textContent = found.applicant.name;
  found.coverage.items
    .filter(item => item.componentCode)
    .sort((one, other) => Number(one.satisfied) - Number(other.satisfied))
    .forEach(item => component.add(new Option(
      `${item.satisfied ? '✔ ' : ''}${item.componentCode} · ${item.name}`, item.componentCode)));
  document.getElementById('component-of').hidden = role.value === 'result';
}

/** Chooses the component that the page which led here named; the dossier is asked once. */
async function askGiven() {
  await askDossier();
  component.value = document.getElementById('component-of').dataset.given;
  if (component.selectedIndex < 0) {
    component.selectedIndex = 0;
  }
}
dossier.addEventListener('change', () => askDossier().catch(() => notify(texts.offline, 'failed')));
role.addEventListener('change', () => {
  document.getElementById('component-of').hidden = role.value === 'result' || component.length < 2;
});

function metadata(scan) {
  const code = dossier.value.normalize('NFC').trim();
  return {
    agencyCode: agency.value.trim(),
    role: role.value,
    ...(code ? {dossierCode: code} : {}),
    ...(component.value && role.value === 'component' ? {componentCode: component.value} : {}),
    ...(scan.declared.value ? {declaredPages: Number(scan.declared.value)} : {}),
  };
}

// ---------------------------------------------------------------- the list

function show(scan, state, text, kind = '') {
  scan.state = state;
  scan.status.textContent = text;
  scan.status.className = kind ? `tag ${kind}` : '';
  scan.bar.hidden = !['sending', 'reading'].includes(state);
  scan.declared.disabled = !['chosen', 'refused'].includes(state);
  scan.button.hidden = ['sending', 'reading', 'waiting', 'done'].includes(state);
  scan.button.textContent = state === 'chosen' ? texts.remove : texts.retry;
  summarize();
}

function summarize() {
  const done = scans.filter(scan => ['done', 'failed'].includes(scan.state)).length;
  document.getElementById('summary').textContent =
    scans.length ? texts.tally.replace('{done}', number(done)).replace('{all}', number(scans.length)) : '';
  document.getElementById('list').hidden = scans.length === 0;
  send.disabled = !scans.some(scan => scan.state === 'chosen');
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
  };
  scan.bar.setAttribute('aria-label', file.name);
  scan.declared.setAttribute('aria-label', `${texts.declared}: ${file.name}`);
  scan.button.addEventListener('click', () => press(scan));
  scan.row = element('tr', {}, element('td', {textContent: file.name}),
    element('td', {className: 'number', textContent: `${number(Math.ceil(file.size / 1024))} kB`}),
    element('td', {}, scan.declared), element('td', {}, scan.bar, ' ', scan.status), scan.result,
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
  } else if (scan.state === 'failed') {
    reprocess(scan);
  } else {
    show(scan, 'waiting', texts.waiting);
    next();
  }
}

// ---------------------------------------------------------------- sending

/** Identifies the file as far as a browser tells; the server compares the bytes. */
async function identity(scan, declared) {
  const text = JSON.stringify([scan.file.name, scan.file.size, scan.file.lastModified, declared]);
  if (!crypto.subtle) { // without TLS: only repetitions of this row are recognised
    scan.key ??= [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('');
    return scan.key;
  }
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map(byte => byte.toString(16).padStart(2, '0')).join('');
}

function next() {
  const running = scans.filter(scan => scan.state === 'sending').length;
  scans.filter(scan => scan.state === 'waiting').slice(0, AT_ONCE - running).forEach(upload);
}

async function upload(scan) {
  show(scan, 'sending', texts.sending);
  const declared = metadata(scan);
  scan.sent = {
    agency: declared.agencyCode,
    dossier: declared.dossierCode ?? '',
    applicant: known.code === declared.dossierCode ? known.applicant ?? '' : '',
    paper: (declared.componentCode ? component : role).selectedOptions[0].textContent.replace('✔ ', ''),
  };
  const key = await identity(scan, declared);
  const body = new FormData();
  body.append('metadata', new Blob([JSON.stringify(declared)], {type: 'application/json'}));
  body.append('file', scan.file, scan.file.name);
  const request = new XMLHttpRequest();
  request.open('POST', '/api/v1/documents/import');
  request.setRequestHeader('Idempotency-Key', `page-${key}`);
  request.setRequestHeader('Accept', 'application/json, application/problem+json');
  request.setRequestHeader('Accept-Language', document.documentElement.lang);
  request.setRequestHeader('X-CSRF-Token', document.querySelector('meta[name=csrf]').content);
  request.upload.onprogress = event => {
    scan.bar.value = event.total ? 100 * event.loaded / event.total : 0;
  };
  request.onload = () => answered(scan, request);
  request.onerror = () => refused(scan, texts.offline);
  request.send(body);
}

function answered(scan, request) {
  const json = /json/.test(request.getResponseHeader('Content-Type') ?? '');
  const answer = json ? JSON.parse(request.responseText) : {};
  if (request.status === 401) {
    document.dispatchEvent(new CustomEvent('session-ended'));
  }
  if (request.status !== 202) {
    const faults = (answer.errors ?? []).map(fault => fault.detail);
    refused(scan, [answer.title ?? String(request.status), answer.detail, ...faults].filter(Boolean).join(': '));
    return;
  }
  scan.receipt = answer;
  scan.docCode = answer.docCode;
  const repeated = request.getResponseHeader('Idempotency-Replayed') === 'true';
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
  if (last) {
    ended(scan, state);
  } else {
    scan.bar.value = percent;
    show(scan, 'reading', pages ? texts.reading.replace('{done}', number(pagesDone)).replace('{all}', number(pages)) : texts.stored);
  }
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
  receipt();
}

/** Reads the record: the reason of a failure, or what became of an earlier upload. */
async function look(scan) {
  const {body: record} = await call('GET', `/documents/${encodeURIComponent(scan.docCode)}`);
  if (scan.state === 'reading' && record.progress.percent === 100) {
    scan.pages = record.progress.pages;
    ended(scan, record.state);
  }
  const reason = document.querySelector(`#failures [data-reason="${record.failure}"]`);
  if (record.state === 'FAILED' && reason) {
    show(scan, 'failed', `${texts.failed}: ${reason.textContent}`, 'bad');
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
  scans.filter(scan => scan.state === 'chosen').forEach(scan => show(scan, 'waiting', texts.waiting));
  await follow();
  next();
});
for (const id of ['files', 'folder']) {
  document.getElementById(id).addEventListener('change', event => {
    [...event.target.files].forEach(add);
    event.target.value = '';
  });
}

/** A dropped folder comes in portions. */
async function filesOf(entry) {
  if (entry.isFile) {
    return [await new Promise((resolve, reject) => entry.file(resolve, reject))];
  }
  const reader = entry.createReader();
  const files = [];
  for (;;) {
    const portion = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
    if (portion.length === 0) {
      return files;
    }
    for (const inner of portion) {
      files.push(...await filesOf(inner));
    }
  }
}

const drop = document.getElementById('drop');
for (const name of ['dragover', 'drop']) {
  document.addEventListener(name, event => event.preventDefault());
}
drop.addEventListener('dragover', () => drop.classList.add('over'));
drop.addEventListener('dragleave', () => drop.classList.remove('over'));
drop.addEventListener('drop', async event => {
  drop.classList.remove('over');
  const entries = [...event.dataTransfer.items].map(item => item.webkitGetAsEntry?.()).filter(Boolean);
  if (entries.length === 0) {
    [...event.dataTransfer.files].forEach(add);
  }
  for (const entry of entries) {
    (await filesOf(entry)).forEach(add);
  }
});
window.addEventListener('beforeunload', event => {
  if (scans.some(scan => ['waiting', 'sending'].includes(scan.state))) {
    event.preventDefault();
  }
});
summarize();
if (dossier.value) {
  askGiven().catch(() => notify(texts.offline, 'failed'));
}
