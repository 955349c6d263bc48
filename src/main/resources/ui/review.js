// The workbench: decisions by keyboard. Decisions are sent one after another, because each needs
// the version that the one before it left; the person goes on meanwhile.
import {call, notify, Refused} from './api.js';
import {Drafts} from './drafts.js';
import {Viewer} from './viewer.js';

const CHECK_MILLIS = 350;
const RENEW_MILLIS = 120_000;
const work = document.getElementById('work');
const doc = work.dataset.doc;
const base = `/documents/${encodeURIComponent(doc)}`;
const claim = `/reviews/claims/${encodeURIComponent(doc)}`;
const viewer = new Viewer(document.getElementById('stage'), doc, Number(work.dataset.pages));
const drafts = new Drafts(doc);
const panel = () => document.getElementById('panel');
const open = () => [...panel().querySelectorAll('[data-blocking]')];
const rowOf = element => element.closest?.('.field[data-name]');
const inputOf = row => row.querySelector('input, textarea');
let waiting = Promise.resolve();
let unsent = 0;
let active = true;
let askedToLeave = false;

/** Runs a change after those before it. A change whose session ended is sent again later. */
function enqueue(change) {
  unsent++;
  waiting = waiting.then(async () => {
    while (true) {
      try {
        const answer = await change(panel().dataset.etag);
        await refresh();
        notify(work.dataset.saved);
        return answer;
      } catch (refusal) {
        if (refusal instanceof Refused && refusal.status === 401) {
          await new Promise(done => document.addEventListener('session-renewed', done, {once: true}));
          continue;
        }
        throw refusal;
      }
    }
  }).catch(failed).finally(() => unsent--);
  return waiting;
}

async function failed(refusal) {
  if (!(refusal instanceof Refused)) {
    notify(document.getElementById('texts').dataset.offline, 'failed');
    return;
  }
  notify(refusal.status === 412 ? work.dataset.changed : refusal.message, 'failed');
  if (refusal.status === 412) {
    await refresh();
  }
}

/** Shows the document as it is now, and leaves alone what the person is typing. */
async function refresh() {
  const answer = await fetch(`/review/${encodeURIComponent(doc)}/panel`, {headers: {Accept: 'text/html'}});
  if (!answer.ok) {
    return;
  }
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('panel');
  if (!fresh) {
    document.dispatchEvent(new CustomEvent('session-ended'));
    return;
  }
  for (const name of ['etag', 'state', 'blocking']) {
    panel().dataset[name] = fresh.dataset[name];
  }
  replace('summary', fresh);
  replaceUnlessFocused('findings', fresh);
  replaceUnlessFocused('link', fresh);
  for (const row of fresh.querySelectorAll('#rows > .field')) {
    refreshRow(document.getElementById(row.id), row);
  }
}

function replace(id, fresh) {
  const next = fresh.querySelector(`#${id}`);
  const old = document.getElementById(id);
  if (old && next) {
    old.replaceWith(next);
  } else if (next) {
    panel().append(next);
  }
}

function replaceUnlessFocused(id, fresh) {
  if (!document.getElementById(id)?.contains(document.activeElement)) {
    replace(id, fresh);
  }
}

function refreshRow(old, row) {
  if (!old) {
    document.getElementById('rows').append(row);
    return;
  }
  const typing = drafts.has(old.dataset.name) || old.contains(document.activeElement);
  if (!typing) {
    old.replaceWith(row);
    return;
  }
  old.className = row.className;
  old.toggleAttribute('data-blocking', row.hasAttribute('data-blocking'));
  old.querySelector('.notes')?.replaceWith(row.querySelector('.notes'));
  const shown = inputOf(row)?.dataset.shown;
  const input = inputOf(old);
  if (input && !drafts.has(old.dataset.name)) {
    input.value = shown;
  }
  if (input) {
    input.dataset.shown = shown;
  }
}

/** Goes to the next thing that a person has to decide, else to the end. */
function goOn(from) {
  const all = open().filter(element => element !== from);
  const next = all.find(element => from && from.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) ?? all[0];
  focusOn(next);
}

function focusOn(element) {
  const target = element?.querySelector('input:checked, input:not([type=radio]), textarea, input, select') ?? document.getElementById('finish');
  target.focus();
  target.select?.();
}

function changeOf(row, value) {
  const name = row.dataset.name;
  const input = inputOf(row);
  if (value === input.dataset.shown.normalize('NFC').trim()) {
    return {name, confirm: true};
  }
  const lines = row.dataset.many === undefined ? [value] : value.split('\n').map(line => line.trim()).filter(Boolean);
  const change = lines.length > 1 ? {name, values: lines} : {name, value: lines[0]};
  return input.dataset.refused === value ? {...change, override: true, reason: work.dataset.overrideReason} : change;
}

/** Accepts the value of a row. A value that the cleaner refused is kept as typed the second time. */
function accept(row) {
  const input = inputOf(row);
  const value = input.value.normalize('NFC').trim();
  if (value === '') {
    if (input.dataset.shown !== '' || row.hasAttribute('data-blocking')) {
      notify(work.dataset.empty, 'failed');
    } else {
      goOn(row);
    }
    return;
  }
  decide(row, changeOf(row, value), value);
}

function decide(row, change, value) {
  const name = row.dataset.name;
  const input = inputOf(row);
  if (value !== undefined) {
    drafts.keep(name, value);
  }
  row.removeAttribute('data-blocking');
  goOn(row);
  enqueue(async etag => {
    try {
      const answer = await call('PATCH', base + '/fields', {etag, body: {fields: [change]}});
      drafts.drop(name);
      delete input.dataset.refused;
      return answer;
    } catch (refusal) {
      if (refusal instanceof Refused && refusal.status === 422) {
        input.dataset.refused = value;
        row.setAttribute('data-blocking', '');
        row.querySelector('.check').textContent =
          [...(refusal.problem.errors ?? []).map(fault => fault.detail), work.dataset.override].join(' ');
        input.setAttribute('aria-invalid', 'true');
        focusOn(row);
      }
      throw refusal;
    }
  });
}

function absent(row) {
  decide(row, {name: row.dataset.name, absent: true});
}

function dismiss(form) {
  const reason = form.elements.reason.value.trim();
  if (reason) {
    form.removeAttribute('data-blocking');
    goOn(form);
    enqueue(etag => call('POST', `${base}/findings/${form.dataset.finding}/dismiss`, {etag, body: {reason}}));
  }
}

function link() {
  const box = document.getElementById('link');
  const focused = document.activeElement;
  if (focused?.name === 'link') {
    focused.checked = true;
  }
  const chosen = box.querySelector('input[name=link]:checked');
  const typed = document.getElementById('link-dossier').value.trim();
  const component = document.getElementById('link-component').value.trim();
  if (!chosen && !typed) {
    return;
  }
  const split = text => (text ? {componentCodes: text.split(',').map(code => code.trim())} : {});
  const body = {
    none: () => ({unlink: true}),
    other: () => ({dossierCode: typed, ...split(component)}),
  }[chosen?.value ?? 'other']?.() ?? {dossierCode: chosen.value, ...split(chosen.dataset.components)};
  box.removeAttribute('data-blocking');
  goOn(box);
  enqueue(etag => call('POST', base + '/link', {etag, body}));
}

async function undo() {
  await waiting;
  let cursor = '';
  let last = null;
  do {
    const {body} = await call('GET', `${base}/history?limit=200${cursor}`);
    last = body.items.filter(entry => entry.decision && entry.stands && entry.kind !== 'UNDO').pop() ?? last;
    cursor = body.next ? `&cursor=${encodeURIComponent(body.next)}` : null;
  } while (cursor);
  if (!last) {
    notify(work.dataset.nothingUndone);
    return;
  }
  await enqueue(etag => call('POST', `${base}/decisions/${last.decision}/undo`, {etag, body: {}}));
  if (last.kind === 'KIND' || last.kind === 'ROLE') {
    location.reload();
    return;
  }
  notify(work.dataset.undone);
  focusOn(document.getElementById(`row-${last.target}`) ?? open()[0]);
}

async function nextDocument() {
  const answer = await call('POST', '/reviews/next' + work.dataset.filter);
  location.assign(answer.status === 204 ? '/review' + work.dataset.filter
    : `/review/${encodeURIComponent(answer.body.docCode)}${work.dataset.filter}`);
}

/** Finishes: what is open is asked for once, then the document is given back. */
async function finish() {
  const row = rowOf(document.activeElement);
  if (row && drafts.has(row.dataset.name)) {
    accept(row);
  }
  await waiting;
  if (Number(panel().dataset.blocking) > 0 && !askedToLeave) {
    askedToLeave = true;
    notify(work.dataset.left, 'failed');
    focusOn(open()[0]);
    return;
  }
  if (Number(panel().dataset.blocking) > 0) {
    await call('DELETE', claim).catch(failed);
  }
  await nextDocument().catch(failed);
}

async function giveBack() {
  await waiting;
  await call('DELETE', claim).catch(failed);
  location.assign('/review' + work.dataset.filter);
}

/** Takes a runner-up with the arrow keys; the value shown is one of them. */
function takeRunner(row, step) {
  const input = inputOf(row);
  const values = [input.dataset.shown, ...[...row.querySelectorAll('[data-runner]')].map(button => button.dataset.runner)].filter(Boolean);
  if (values.length > 0) {
    const at = values.indexOf(input.value);
    input.value = values[(at + step + values.length) % values.length];
    typed(row);
  }
}

let checking = null;
function typed(row) {
  const input = inputOf(row);
  drafts.keep(row.dataset.name, input.value);
  input.removeAttribute('aria-invalid');
  askedToLeave = false;
  clearTimeout(checking);
  checking = setTimeout(() => check(row), CHECK_MILLIS);
}

/** Shows the canonical form of what is typed, or what the cleaner finds wrong with it. */
async function check(row) {
  const input = inputOf(row);
  const value = input.value.normalize('NFC').trim();
  const place = row.querySelector('.check');
  place.textContent = '';
  if (value === '' || value === input.dataset.shown) {
    return;
  }
  try {
    const {body} = await call('POST', base + '/fields:check', {body: {fields: [{name: row.dataset.name, value}]}});
    const checked = body.fields[0];
    if (input.value.normalize('NFC').trim() === value) {
      place.textContent = checked.faults?.length ? checked.faults.map(fault => fault.detail).join(' ') : `→ ${checked.values.join('; ')}`;
      place.className = checked.faults?.length ? 'check fault' : 'check good';
    }
  } catch (refusal) {
    place.textContent = refusal instanceof Refused ? refusal.message : '';
  }
}

const KEYS = {
  'Alt+m': row => row && absent(row),
  'Alt+z': () => undo().catch(failed),
  'Alt+l': () => focusOn(document.getElementById('link')),
  'Alt+k': () => document.getElementById('kind').focus(),
  'Ctrl+Enter': () => finish(),
  PageUp: () => viewer.show(viewer.page - 1),
  PageDown: () => viewer.show(viewer.page + 1),
};

document.addEventListener('keydown', event => {
  if (event.isComposing || event.keyCode === 229) {
    return;
  }
  const target = event.target;
  const row = rowOf(target);
  const key = (event.ctrlKey ? 'Ctrl+' : '') + (event.altKey ? 'Alt+' : '') + (event.key.length === 1 ? event.key.toLowerCase() : event.key);
  const inText = target.matches?.('input, textarea, select');
  if (KEYS[key]) {
    event.preventDefault();
    KEYS[key](row);
  } else if (key === 'Enter' && row && !event.shiftKey && target === inputOf(row)) {
    event.preventDefault();
    accept(row);
  } else if (key === 'Enter' && target.id === 'kind') {
    event.preventDefault();
    changeKind();
  } else if (key === 'Enter' && target.closest('#link')) {
    event.preventDefault();
    link();
  } else if ((key === 'ArrowUp' || key === 'ArrowDown') && row && target.tagName === 'INPUT') {
    event.preventDefault();
    takeRunner(row, key === 'ArrowDown' ? 1 : -1);
  } else if (key === 'Escape' && !document.getElementById('keys').hidden) {
    toggleKeys();
  } else if (key === 'Escape' && row) {
    inputOf(row).value = inputOf(row).dataset.shown;
    drafts.drop(row.dataset.name);
    inputOf(row).removeAttribute('aria-invalid');
    row.querySelector('.check').textContent = '';
  } else if ((key === '?' && !inText) || key === 'F1') {
    event.preventDefault();
    toggleKeys();
  }
});

function toggleKeys() {
  const keys = document.getElementById('keys');
  keys.hidden = !keys.hidden;
  document.getElementById('help').setAttribute('aria-expanded', String(!keys.hidden));
}

work.addEventListener('submit', event => {
  const form = event.target;
  if (form.dataset.finding) {
    event.preventDefault();
    dismiss(form);
  } else if (form.dataset.versioned !== undefined) {
    form.dataset.etag = panel().dataset.etag;
  }
}, {capture: true});

work.addEventListener('input', event => {
  const row = rowOf(event.target);
  if (row && !event.isComposing) {
    typed(row);
  }
});
work.addEventListener('compositionend', event => rowOf(event.target) && typed(rowOf(event.target)));

work.addEventListener('change', event => {
  if (event.target.id === 'kind') {
    document.getElementById('kind-save').hidden = false;
  } else if (event.target.name === 'link' && event.target.value === 'other') {
    document.getElementById('link-dossier').focus();
  }
});

work.addEventListener('focusin', event => {
  active = true;
  const row = rowOf(event.target) ?? event.target.closest('.finding');
  const crop = row?.querySelector('img[data-src]');
  if (crop) {
    crop.src = crop.dataset.src;
    crop.hidden = false;
    delete crop.dataset.src;
  }
  const page = Number(row?.dataset.page);
  if (page > 0) {
    viewer.mark(page, row.dataset.box ? row.dataset.box.split(',').map(Number) : null);
  }
});

work.addEventListener('click', event => {
  const runner = event.target.closest('[data-runner]');
  if (runner) {
    const row = rowOf(runner);
    inputOf(row).value = runner.dataset.runner;
    typed(row);
    inputOf(row).focus();
  }
  if (event.target.id === 'kind-save') {
    changeKind();
  }
  const view = event.target.closest('[data-view]')?.dataset.view;
  ({
    previous: () => viewer.show(viewer.page - 1),
    next: () => viewer.show(viewer.page + 1),
    in: () => viewer.zoom(1.25),
    out: () => viewer.zoom(0.8),
    fit: () => viewer.fit(),
    turn: () => viewer.turn(),
  })[view]?.();
});

viewer.addEventListener('page', event => {
  document.getElementById('page-number').textContent = `${event.detail} / ${work.dataset.pages}`;
});
viewer.addEventListener('word', event => {
  const row = rowOf(document.activeElement);
  if (row) {
    const input = inputOf(row);
    input.setRangeText(event.detail, input.selectionStart, input.selectionEnd, 'end');
    typed(row);
  }
});

document.getElementById('finish').addEventListener('click', finish);
document.getElementById('give-back').addEventListener('click', giveBack);
document.getElementById('undo').addEventListener('click', () => undo().catch(failed));
document.getElementById('help').addEventListener('click', toggleKeys);
window.addEventListener('beforeunload', event => {
  if (unsent > 0) {
    event.preventDefault();
  }
});

/** Changes the kind of paper, which has the document read again; only when the person says so. */
function changeKind() {
  const kind = document.getElementById('kind').value;
  if (kind) {
    enqueue(etag => call('PATCH', base, {etag, body: {kind}})).then(awaitReading);
  }
}

/** Waits until a document that is read again is done; the server tells. */
function awaitReading() {
  if (panel().dataset.state !== 'PROCESSING' && panel().dataset.state !== 'RECEIVED') {
    return;
  }
  const events = new EventSource(`/api/v1${base}/events`);
  events.addEventListener('end', () => {
    events.close();
    location.reload();
  });
}

/** Tells colleagues who works on the document, for as long as the person does. */
async function keepClaim() {
  if (active) {
    active = false;
    try {
      await call('PUT', claim);
    } catch (refusal) {
      if (refusal.problem?.reason === 'CLAIMED') {
        const banner = document.getElementById('claimed');
        banner.textContent = refusal.message;
        banner.hidden = false;
      }
    }
  }
}

/** Loads the image of the document that will probably come next. */
async function prefetch() {
  const filter = work.dataset.filter ? work.dataset.filter + '&' : '?';
  const {body} = await call('GET', `/reviews${filter}claim=free&limit=2`);
  const next = body.items.find(item => item.docCode !== doc);
  if (next) {
    new Image().src = Viewer.address(next.docCode, 1);
  }
}

drafts.restore((name, value) => {
  const row = document.getElementById(`row-${name}`);
  if (row) {
    inputOf(row).value = value;
  }
});
viewer.show(1);
focusOn(open()[0]);
awaitReading();
keepClaim();
setInterval(keepClaim, RENEW_MILLIS);
setTimeout(() => prefetch().catch(() => {}), 400);
