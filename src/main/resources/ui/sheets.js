// The pages of a document: cut it into papers, or bring its pages into order.
import {call, notify} from './api.js';

const list = document.getElementById('sheets');
const form = document.getElementById('arrange');
const doc = list.dataset.doc;
const sheets = () => [...list.children];
const isOmitted = sheet => sheet.classList.contains('omitted');

/** The papers that the cuts make: lists of sheets. */
function papers() {
  const made = [];
  for (const sheet of sheets().filter(one => !isOmitted(one))) {
    if (made.length === 0 || sheet.classList.contains('cut')) {
      made.push([]);
    }
    made.at(-1).push(sheet);
  }
  return made;
}

const isTurned = () => sheets().some(sheet => sheet.dataset.turn !== '0');

/** Says what saving will do. */
function tell() {
  const made = papers();
  made.forEach((paper, at) => paper.forEach(sheet => {
    const tag = sheet.querySelector('.paper');
    tag.hidden = made.length < 2;
    tag.textContent = String(at + 1);
  }));
  if (made.length === 0) {
    document.getElementById('outcome').textContent = list.dataset.none;
    return;
  }
  const text = made.length > 1 ? list.dataset.many : list.dataset.one;
  document.getElementById('outcome').textContent =
    made.length > 1 && isTurned() ? list.dataset.mixed
      : text.replace('#', made.length > 1 ? made.length : made[0].length);
}

function move(sheet, step) {
  const other = step < 0 ? sheet.previousElementSibling : sheet.nextElementSibling;
  if (other) {
    step < 0 ? other.before(sheet) : other.after(sheet);
    sheet.focus();
  }
}

const ACTIONS = {
  cut: sheet => sheet !== list.firstElementChild && sheet.classList.toggle('cut'),
  turn: sheet => {
    sheet.dataset.turn = String((Number(sheet.dataset.turn) + 90) % 360);
    sheet.querySelector('img').dataset.turn = sheet.dataset.turn;
  },
  omit: sheet => sheet.classList.toggle('omitted'),
  back: sheet => move(sheet, -1),
  on: sheet => move(sheet, 1),
};
const KEYS = {c: 'cut', r: 'turn', x: 'omit', 'Alt+ArrowLeft': 'back', 'Alt+ArrowRight': 'on'};

function go(sheet, step) {
  const next = step < 0 ? sheet.previousElementSibling : sheet.nextElementSibling;
  if (next) {
    sheet.tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
  }
}

list.addEventListener('keydown', event => {
  const sheet = event.target.closest('li');
  const key = (event.altKey ? 'Alt+' : '') + (event.key.length === 1 ? event.key.toLowerCase() : event.key);
  if (KEYS[key]) {
    event.preventDefault();
    ACTIONS[KEYS[key]](sheet);
    tell();
  } else if (key === 'ArrowLeft' || key === 'ArrowRight') {
    event.preventDefault();
    go(sheet, key === 'ArrowLeft' ? -1 : 1);
  }
});

list.addEventListener('click', event => {
  const action = event.target.closest('[data-do]')?.dataset.do;
  if (action) {
    ACTIONS[action](event.target.closest('li'));
    tell();
  }
});

form.addEventListener('submit', async event => {
  event.preventDefault();
  const reason = form.elements.reason.value.trim();
  const made = papers();
  if (made.length === 0) {
    notify(list.dataset.none, 'failed');
    return;
  }
  const pageOf = sheet => Number(sheet.dataset.page);
  form.setAttribute('aria-busy', 'true');
  try {
    if (made.length > 1) {
      await call('POST', '/documents:split', {
        body: {docCode: doc, reason, parts: made.map(paper => ({pages: paper.map(pageOf)}))},
      });
      location.assign('/review');
    } else {
      const omit = sheets().filter(isOmitted).map(pageOf);
      const pages = made[0].map(sheet => ({page: pageOf(sheet), turn: Number(sheet.dataset.turn)}));
      const answer = await call('PATCH', `/documents/${encodeURIComponent(doc)}/pages`, {
        etag: list.dataset.etag,
        body: {pages, reason, ...(omit.length ? {omit} : {})},
      });
      location.assign(`/review/${encodeURIComponent(answer.body.docCode)}`);
    }
  } catch (refusal) {
    notify(refusal.message, 'failed');
  } finally {
    form.removeAttribute('aria-busy');
  }
});

tell();
list.firstElementChild?.focus();
