// Decisions about the document of the workbench. They are sent one after another, because each needs
// the version that the one before it left; the person goes on meanwhile.
import {call, notify, Refused} from './api.js';
import {doc, drafts, focusOn, goOn, inputOf, openThings, panel, refresh, work} from './panel.js';
import {askWhy, dropWhy, reasonOf} from './reasons.js';

export const base = `/documents/${encodeURIComponent(doc)}`;
const claim = `/reviews/claims/${encodeURIComponent(doc)}`;
let waiting = Promise.resolve();
let unsent = 0;
let askedToLeave = false;

/** Whether a decision is not stored yet. */
export const isUnsent = () => unsent > 0;

/** Something is typed again: the person wants to stay. */
export function stay() {
  askedToLeave = false;
}

/**
 * Runs a change after those before it. A change whose session ended is sent again later.
 * Resolves to the answer, to nothing if the change was refused.
 */
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

export async function failed(refusal) {
  if (!(refusal instanceof Refused)) {
    notify(document.getElementById('texts').dataset.offline, 'failed');
    return;
  }
  notify(refusal.status === 412 ? work.dataset.changed : refusal.message, 'failed');
  if (refusal.status === 412) {
    await refresh();
  }
}

function changeOf(row, value) {
  const name = row.dataset.name;
  const input = inputOf(row);
  if (value === input.dataset.shown.normalize('NFC').trim()) {
    return {name, confirm: true};
  }
  const lines = row.dataset.many === undefined ? [value] : value.split('\n').map(line => line.trim()).filter(Boolean);
  return lines.length > 1 ? {name, values: lines} : {name, value: lines[0]};
}

/** Accepts the value of a row. A value that the cleaner refused is kept as typed for a reason only. */
export function accept(row) {
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
  if (input.dataset.refused === value) {
    askWhy(row).focus();
    return;
  }
  decide(row, changeOf(row, value), value);
}

/** Keeps the value of a row as typed, although the cleaner refused it, for the reason that the person gives. */
export function override(row) {
  const input = inputOf(row);
  const value = input.value.normalize('NFC').trim();
  if (input.dataset.refused !== value) {
    accept(row);
    return;
  }
  const reason = reasonOf(askWhy(row));
  if (!reason) {
    notify(work.dataset.noReason, 'failed');
    return;
  }
  decide(row, {...changeOf(row, value), override: true, reason}, value);
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
      dropWhy(row);
      return answer;
    } catch (refusal) {
      if (refusal instanceof Refused && refusal.status === 422) {
        input.dataset.refused = value;
        row.setAttribute('data-blocking', '');
        const check = row.querySelector('.check');
        check.textContent = [...(refusal.problem.errors ?? []).map(fault => `${fault.detail}.`), work.dataset.override].join(' ');
        check.className = 'check fault';
        input.setAttribute('aria-invalid', 'true');
        askWhy(row);
        focusOn(row);
      }
      throw refusal;
    }
  });
}

export function absent(row) {
  decide(row, {name: row.dataset.name, absent: true});
}

export function dismiss(form) {
  const reason = reasonOf(form.elements.reason);
  if (!reason) {
    notify(work.dataset.noReason, 'failed');
    return;
  }
  leave(form);
  enqueue(etag => call('POST', `${base}/findings/${form.dataset.finding}/dismiss`, {etag, body: {reason}}));
}

/** Goes on from a form whose answer is sent. */
function leave(form) {
  const thing = form.closest('.field');
  thing.removeAttribute('data-blocking');
  goOn(thing);
}

/** Answers whether another document is the same paper. */
export function answerDuplicate(form) {
  const answer = form.querySelector('[name=answer]:checked')?.value;
  if (!answer) {
    notify(work.dataset.noAnswer, 'failed');
    return;
  }
  leave(form);
  enqueue(etag => call('POST', `${base}/duplicates`, {etag, body: {other: form.dataset.other, answer}}));
}

export function link() {
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

export async function undo() {
  await waiting;
  let cursor = '';
  let last = null;
  do {
    const {body} = await call('GET', `${base}/history?limit=200${cursor}`);
    last = body.items.filter(entry => entry.by === work.dataset.me && entry.decision && entry.stands && entry.kind !== 'UNDO').pop() ?? last;
    cursor = body.next ? `&cursor=${encodeURIComponent(body.next)}` : null;
  } while (cursor);
  if (!last) {
    notify(work.dataset.nothingUndone);
    return;
  }
  if (!await enqueue(etag => call('POST', `${base}/decisions/${last.decision}/undo`, {etag, body: {}}))) {
    return;
  }
  if (['KIND', 'ROLE', 'WITHDRAWAL'].includes(last.kind)) {
    location.reload();
    return;
  }
  notify(work.dataset.undone);
  focusOn(document.getElementById(`row-${last.target}`) ?? openThings()[0]);
}

async function nextDocument() {
  const answer = await call('POST', '/reviews/next' + work.dataset.filter);
  location.assign(answer.status === 204 ? '/review' + work.dataset.filter
    : `/review/${encodeURIComponent(answer.body.docCode)}${work.dataset.filter}`);
}

/**
 * Finishes: what is open is asked for once, then the document is given back.
 * A row whose value was typed and not accepted is accepted first.
 */
export async function finish(row) {
  if (row && drafts.has(row.dataset.name)) {
    accept(row);
  }
  await waiting;
  if (Number(panel().dataset.blocking) > 0 && !askedToLeave) {
    askedToLeave = true;
    notify(work.dataset.left, 'failed');
    focusOn(openThings()[0]);
    return;
  }
  if (Number(panel().dataset.blocking) > 0) {
    await call('DELETE', claim).catch(failed);
  }
  await nextDocument().catch(failed);
}

export async function giveBack() {
  await waiting;
  await call('DELETE', claim).catch(failed);
  location.assign('/review' + work.dataset.filter);
}

/** Changes the kind of paper, which has the document read again; only when the person says so. */
export function changeKind() {
  const kind = document.getElementById('kind').value;
  if (kind) {
    enqueue(etag => call('PATCH', base, {etag, body: {kind}})).then(answer => answer && awaitReading());
  }
}

/** Waits until a document that is read again is done; the server tells. */
export function awaitReading() {
  if (panel().dataset.state !== 'PROCESSING' && panel().dataset.state !== 'RECEIVED') {
    return;
  }
  const events = new EventSource(`/api/v1${base}/events`);
  events.addEventListener('end', () => {
    events.close();
    location.reload();
  });
}

/** Claims the document; returns who has it if somebody else does. */
export async function takeClaim() {
  try {
    await call('PUT', claim);
    return null;
  } catch (refusal) {
    return refusal.problem?.reason === 'CLAIMED' ? refusal.message : null;
  }
}
