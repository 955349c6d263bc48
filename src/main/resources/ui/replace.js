// Forms that send another scan of a paper as its next version.
import {call, notify, Refused} from './api.js';
import {confirmed} from './app.js';
import {identity, patiently, upload} from './uploads.js';

/** Sends the file resumably, and says so on the button that was pressed. */
async function send(form, button, done) {
  const label = button.textContent;
  const offline = document.getElementById('texts').dataset.offline;
  const file = form.elements.file.files[0];
  const patience = {
    signal: new AbortController().signal,
    waiting: (_, refusal) => notify(refusal?.message ?? offline, 'failed'),
  };
  const progress = bytes => button.textContent = `${label} ${Math.floor(100 * bytes / file.size)} %`;
  form.setAttribute('aria-busy', 'true');
  try {
    const key = `${form.dataset.doc} ${identity(file)}`;
    const uploadId = await upload(file, key, {...patience, progress});
    const reason = form.elements.reason.value.normalize('NFC').trim();
    const body = new FormData();
    body.append('metadata', new Blob([JSON.stringify({reason, uploadId})], {type: 'application/json'}));
    const answer = await patiently(() => call('POST', `/documents/${form.dataset.doc}/replace`, {body}), patience);
    done(answer.body);
  } catch (refusal) {
    notify(refusal instanceof Refused ? refusal.message : offline, 'failed');
  } finally {
    button.textContent = label;
    form.removeAttribute('aria-busy');
  }
}

/** Forms with a file and a reason; done is told the receipt. */
export function replaceBy(done) {
  document.querySelectorAll('form.replace').forEach(form => form.addEventListener('submit', event => {
    event.preventDefault();
    if (!form.hasAttribute('aria-busy') && confirmed(event.submitter)) {
      send(form, event.submitter, done);
    }
  }));
}
