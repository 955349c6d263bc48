// The record of a document: its pages with the boxes of fields, and a new file in its place.
import {call, notify, Refused} from './api.js';
import {Viewer} from './viewer.js';

const record = document.getElementById('record');
const stage = document.getElementById('stage');

if (stage) {
  const pages = Number(record.dataset.pages);
  const viewer = new Viewer(stage, record.dataset.doc, pages);
  const number = document.getElementById('page-number');
  viewer.addEventListener('page', event => {
    number.textContent = `${event.detail} / ${pages}`;
    for (const thumb of document.querySelectorAll('.thumbs [data-page]')) {
      if (Number(thumb.dataset.page) === event.detail) {
        thumb.setAttribute('aria-current', 'true');
        thumb.scrollIntoView({block: 'nearest'});
      } else {
        thumb.removeAttribute('aria-current');
      }
    }
  });
  const views = {
    previous: () => viewer.show(viewer.page - 1),
    next: () => viewer.show(viewer.page + 1),
    in: () => viewer.zoom(1.25),
    out: () => viewer.zoom(0.8),
    fit: () => viewer.fit(),
    turn: () => viewer.turn(),
  };
  document.addEventListener('click', event => {
    const button = event.target.closest('[data-view], button[data-page]');
    if (button?.dataset.view) {
      views[button.dataset.view]();
    } else if (button?.dataset.box) {
      viewer.mark(Number(button.dataset.page), button.dataset.box.split(',').map(Number));
    } else if (button) {
      viewer.mark(Number(button.dataset.page), null);
    }
  });
  viewer.show(1);
}

/** The file goes as it is, so this form is no JSON. */
document.getElementById('replace')?.addEventListener('submit', async event => {
  event.preventDefault();
  const form = event.target;
  if (form.hasAttribute('aria-busy') || !sure(event.submitter)) {
    return;
  }
  const body = new FormData();
  const reason = form.elements.reason.value.normalize('NFC').trim();
  body.append('metadata', new Blob([JSON.stringify({reason})], {type: 'application/json'}));
  body.append('file', form.elements.file.files[0]);
  form.setAttribute('aria-busy', 'true');
  try {
    const answer = await call('POST', `/documents/${form.dataset.doc}/replace`, {body});
    location.assign(`/documents/${answer.body.docCode}`);
  } catch (refusal) {
    notify(refusal instanceof Refused ? refusal.message : document.getElementById('texts').dataset.offline, 'failed');
  } finally {
    form.removeAttribute('aria-busy');
  }
});

/** A replacement has to be confirmed by a second press. */
function sure(button) {
  if (button.dataset.asked) {
    return true;
  }
  const label = button.textContent;
  button.dataset.asked = 'yes';
  button.textContent = button.dataset.confirm;
  setTimeout(() => {
    delete button.dataset.asked;
    button.textContent = label;
  }, 6000);
  return false;
}

// Controls that were left alone are no filter; they are needed again by those who come back.
for (const form of document.querySelectorAll('form[data-tidy]')) {
  form.addEventListener('submit', () => {
    const empty = [...form.elements].filter(control => control.name && control.value === '');
    empty.forEach(control => control.disabled = true);
    setTimeout(() => empty.forEach(control => control.disabled = false));
  });
}
