// The record of a document: its pages with the boxes of fields, and a new file in its place.
import {call, notify, Refused} from './api.js';
import {confirmed} from './app.js';
import {control} from './controls.js';
import {Viewer} from './viewer.js';

const record = document.getElementById('record');
const stage = document.getElementById('stage');

if (stage) {
  const pages = Number(record.dataset.pages);
  const viewer = new Viewer(stage, record.dataset.doc, pages);
  control(viewer, record, document.getElementById('page-number'), pages);
  viewer.addEventListener('page', event => {
    for (const thumb of document.querySelectorAll('.thumbs [data-page]')) {
      if (Number(thumb.dataset.page) === event.detail) {
        thumb.setAttribute('aria-current', 'true');
        thumb.scrollIntoView({block: 'nearest'});
      } else {
        thumb.removeAttribute('aria-current');
      }
    }
  });
  document.addEventListener('click', event => {
    const button = event.target.closest('button[data-page]');
    if (button?.dataset.box) {
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
  if (form.hasAttribute('aria-busy') || !confirmed(event.submitter)) {
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
