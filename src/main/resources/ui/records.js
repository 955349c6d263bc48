// The record of a document: its pages with the boxes of fields, and a new file in its place.
import {control} from './controls.js';
import {replaceBy} from './replace.js';
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

replaceBy(answer => location.assign(`/documents/${answer.docCode}`));
