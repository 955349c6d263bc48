// A document that a signed link opens, perhaps in a frame of another site: nothing but the token of its address opens its pages.
import {control, follow, mark} from './controls.js';
import {Viewer} from './viewer.js';

const record = document.getElementById('record');
const stage = document.getElementById('stage');
const token = encodeURIComponent(new URLSearchParams(location.search).get('token') ?? '');
const root = `/view/${encodeURIComponent(record.dataset.doc)}/pages`;

/** Says why nothing more is shown, when the link has expired while somebody was reading. */
function ended() {
  document.getElementById('ended').hidden = false;
}

const pages = {
  image: (page, width = 1240) => `${root}/${page}/image?token=${token}&width=${width}`,
  details: async page => {
    const answer = await fetch(`${root}/${page}?token=${token}`, {credentials: 'omit', referrerPolicy: 'no-referrer'});
    if (!answer.ok) {
      // Other answers, e.g. to too many requests, do not mean that the link is over
      if ([403, 404, 410].includes(answer.status)) {
        ended();
      }
      throw new Error(`${answer.status}`);
    }
    return {...await answer.json(), words: []};
  },
};

if (stage) {
  const count = Number(record.dataset.pages);
  const viewer = new Viewer(stage, pages, count);
  control(viewer, record, document.getElementById('page-number'), count);
  follow(viewer);
  // An image does not tell why it is missing; the same page as JSON does
  stage.addEventListener('error', () => pages.details(viewer.page).catch(() => {}), true);
  for (const type of ['pointerover', 'focusin']) {
    document.getElementById('fields')?.addEventListener(type, event => {
      const button = event.target.closest('dd')?.previousElementSibling?.querySelector('[data-box]') ?? event.target.closest('dt')?.querySelector('[data-box]');
      mark(viewer, button);
    });
  }
  document.addEventListener('keydown', event => {
    if (event.key === 'PageUp' || event.key === 'PageDown') {
      event.preventDefault();
      viewer.show(viewer.page + (event.key === 'PageUp' ? -1 : 1));
    }
  });
  viewer.show(1);
}
