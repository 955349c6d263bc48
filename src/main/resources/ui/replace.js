// Forms that send another scan of a paper as its next version.
import {call, notify, Refused} from './api.js';
import {confirmed} from './app.js';

async function send(form, done) {
  const body = new FormData();
  const reason = form.elements.reason.value.normalize('NFC').trim();
  body.append('metadata', new Blob([JSON.stringify({reason})], {type: 'application/json'}));
  body.append('file', form.elements.file.files[0]);
  form.setAttribute('aria-busy', 'true');
  try {
    done((await call('POST', `/documents/${form.dataset.doc}/replace`, {body})).body);
  } catch (refusal) {
    notify(refusal instanceof Refused ? refusal.message : document.getElementById('texts').dataset.offline, 'failed');
  } finally {
    form.removeAttribute('aria-busy');
  }
}

/** The file goes as it is, so these forms are no JSON; done is told the receipt. */
export function replaceBy(done) {
  document.querySelectorAll('form.replace').forEach(form => form.addEventListener('submit', event => {
    event.preventDefault();
    if (!form.hasAttribute('aria-busy') && confirmed(event.submitter)) {
      send(form, done);
    }
  }));
}
