// The workbench by keyboard: what keys, clicks and typing do.
import {call, Refused} from './api.js';
import {control} from './controls.js';
import {absent, accept, answerDuplicate, awaitReading, base, changeKind, dismiss, failed, finish, giveBack, isUnsent, link, override, stay, takeClaim, undo} from './decisions.js';
import {pagesOf} from './pages.js';
import {doc, drafts, focusOn, inputOf, openThings, panel, refresh, rowOf, work} from './panel.js';
import {dropWhy, reasonInput, takeReason} from './reasons.js';
import {Viewer} from './viewer.js';

const CHECK_MILLIS = 350;
const RENEW_MILLIS = 120_000;
const viewer = new Viewer(document.getElementById('stage'), pagesOf(doc), Number(work.dataset.pages));
let active = true;

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
  stay();
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
  'Ctrl+Enter': row => finish(row),
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
  } else if (key === 'Enter' && row && target.matches('.reason')) {
    event.preventDefault();
    override(row);
  } else if (key === 'Enter' && target.name === 'answer') {
    event.preventDefault();
    answerDuplicate(target.form);
  } else if ((key === 'ArrowUp' || key === 'ArrowDown') && target.matches?.('.reason')) {
    event.preventDefault();
    takeReason(target, key === 'ArrowDown' ? 1 : -1);
  } else if (key === 'Enter' && target.id === 'kind') {
    event.preventDefault();
    changeKind();
  } else if (key === 'Enter' && target.closest('#link')) {
    event.preventDefault();
    link();
  } else if ((key === 'ArrowUp' || key === 'ArrowDown') && row && target === inputOf(row) && target.tagName === 'INPUT') {
    event.preventDefault();
    takeRunner(row, key === 'ArrowDown' ? 1 : -1);
  } else if (key === 'Escape' && !document.getElementById('keys').hidden) {
    toggleKeys();
  } else if (key === 'Escape' && row) {
    inputOf(row).value = inputOf(row).dataset.shown;
    drafts.drop(row.dataset.name);
    inputOf(row).removeAttribute('aria-invalid');
    row.querySelector('.check').textContent = '';
    dropWhy(row);
    inputOf(row).focus();
  } else if ((key === '?' && !inText) || key === 'F1') {
    event.preventDefault();
    toggleKeys();
  }
});

let before = null;
function toggleKeys() {
  const keys = document.getElementById('keys');
  keys.hidden = !keys.hidden;
  if (keys.hidden) {
    before?.focus();
  } else {
    before = document.activeElement;
    keys.focus();
  }
  document.getElementById('help').setAttribute('aria-expanded', String(!keys.hidden));
}

work.addEventListener('submit', event => {
  const form = event.target;
  if (form.dataset.finding) {
    event.preventDefault();
    form.dataset.other ? answerDuplicate(form) : dismiss(form);
  } else if (form.dataset.versioned !== undefined) {
    form.dataset.etag = panel().dataset.etag;
  }
}, {capture: true});

// What the document is now is shown, and the next try names it
work.addEventListener('refused', event => event.detail.status === 412 && refresh());

/** The row whose value is typed; none while a reason is. */
const typedRow = target => (target.matches('.reason') ? null : rowOf(target));

work.addEventListener('input', event => {
  const row = typedRow(event.target);
  if (row && !event.isComposing) {
    typed(row);
  }
});
work.addEventListener('compositionend', event => typedRow(event.target) && typed(typedRow(event.target)));

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
  const reason = event.target.closest('[data-reason]');
  if (reason) {
    const input = reasonInput(reason);
    input.value = reason.dataset.reason;
    input.focus();
  }
  if (event.target.id === 'kind-save') {
    changeKind();
  }
});

control(viewer, work, document.getElementById('page-number'), work.dataset.pages);
viewer.addEventListener('word', event => {
  const row = rowOf(document.activeElement);
  if (row) {
    const input = inputOf(row);
    input.setRangeText(event.detail, input.selectionStart, input.selectionEnd, 'end');
    typed(row);
  }
});

document.getElementById('finish').addEventListener('click', () => finish(rowOf(document.activeElement)));
document.getElementById('give-back').addEventListener('click', giveBack);
document.getElementById('undo').addEventListener('click', () => undo().catch(failed));
document.getElementById('help').addEventListener('click', toggleKeys);
window.addEventListener('beforeunload', event => {
  if (isUnsent()) {
    event.preventDefault();
  }
});

/** Tells colleagues who works on the document, for as long as the person does. */
async function keepClaim() {
  if (active) {
    active = false;
    const other = await takeClaim();
    const banner = document.getElementById('claimed');
    banner.textContent = other ?? '';
    banner.hidden = other === null;
  }
}

/** Loads the image of the document that will probably come next. */
async function prefetch() {
  const filter = work.dataset.filter ? work.dataset.filter + '&' : '?';
  const {body} = await call('GET', `/reviews${filter}claim=free&limit=2`);
  const next = body.items.find(item => item.docCode !== doc);
  if (next) {
    new Image().src = pagesOf(next.docCode).image(1);
  }
}

drafts.restore((name, value) => {
  const row = document.getElementById(`row-${name}`);
  if (row) {
    inputOf(row).value = value;
  }
});
viewer.show(1);
focusOn(openThings()[0]);
awaitReading();
keepClaim();
setInterval(keepClaim, RENEW_MILLIS);
setTimeout(() => prefetch().catch(() => {}), 400);
