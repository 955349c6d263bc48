// The record of a document: its pages with the boxes of fields, and a new file in its place.
import {control, follow} from './controls.js';
import {pagesOf} from './pages.js';
import {replaceBy} from './replace.js';
import {Viewer} from './viewer.js';

const record = document.getElementById('record');
const stage = document.getElementById('stage');

if (stage) {
  const pages = Number(record.dataset.pages);
  const viewer = new Viewer(stage, pagesOf(record.dataset.doc), pages);
  control(viewer, record, document.getElementById('page-number'), pages);
  follow(viewer);
  viewer.addEventListener('page', () => document.querySelector('.thumbs [aria-current]')?.scrollIntoView({block: 'nearest'}));
  viewer.show(1);
}

replaceBy(answer => location.assign(`/documents/${answer.docCode}`));
