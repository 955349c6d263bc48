// The review queue: Enter takes the next document.
import {call, notify} from './api.js';

const next = document.getElementById('next');

/** Claims the next document and opens it. */
async function takeNext() {
  next.setAttribute('aria-busy', 'true');
  try {
    const filter = next.dataset.filter;
    const answer = await call('POST', '/reviews/next' + filter);
    if (answer.status === 204) {
      notify(next.dataset.none);
    } else {
      location.assign(`/review/${encodeURIComponent(answer.body.docCode)}${filter}`);
    }
  } catch (refusal) {
    notify(refusal.message, 'failed');
  } finally {
    next.removeAttribute('aria-busy');
  }
}

next.addEventListener('click', takeNext);
document.addEventListener('keydown', event => {
  if (event.key === 'Enter' && !event.isComposing && document.activeElement === document.body) {
    takeNext();
  }
});
