// The part of the workbench that decisions change: fields, findings, the link.
import {Drafts} from './drafts.js';

export const work = document.getElementById('work');
export const doc = work.dataset.doc;
export const drafts = new Drafts(doc);
export const panel = () => document.getElementById('panel');
export const rowOf = element => element.closest?.('.field[data-name]');
export const inputOf = row => row.querySelector('input, textarea');

/** What a person still has to decide, in the order of the page. */
export const openThings = () => [...panel().querySelectorAll('[data-blocking]')];

/** Shows the document as it is now, and leaves alone what the person is typing. */
export async function refresh() {
  const answer = await fetch(`/review/${encodeURIComponent(doc)}/panel`, {headers: {Accept: 'text/html'}});
  if (!answer.ok) {
    return;
  }
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('panel');
  if (!fresh) {
    document.dispatchEvent(new CustomEvent('session-ended'));
    return;
  }
  for (const name of ['etag', 'state', 'blocking', 'kind']) {
    panel().dataset[name] = fresh.dataset[name];
  }
  if (fresh.dataset.state === 'WITHDRAWN') {
    location.reload();
    return;
  }
  document.getElementById('kind-name').textContent = fresh.dataset.kind;
  replace('summary', fresh);
  replaceUnlessFocused('findings', fresh);
  replaceUnlessFocused('link', fresh);
  replaceUnlessFocused('row-kind', fresh);
  for (const row of fresh.querySelectorAll('#rows > .field[data-name]')) {
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
export function goOn(from) {
  const all = openThings().filter(element => element !== from);
  const next = all.find(element => from && from.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) ?? all[0];
  focusOn(next);
}

export function focusOn(element) {
  const target = element?.querySelector('input:checked, input:not([type=radio]), textarea, input, select') ?? document.getElementById('finish');
  target.focus();
  target.select?.();
}
