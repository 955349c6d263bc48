// Closing a batch: pages are counted when a file is opened, which may take some seconds more.
import {call, notify, Refused} from './api.js';

const SECONDS = 2;
const TRIES = 30;

async function close(button) {
  const [method, path] = button.dataset.api.split(' ');
  const body = JSON.parse(button.dataset.body);
  button.setAttribute('aria-busy', 'true');
  for (let tries = 1; ; tries++) {
    await new Promise(resolve => setTimeout(resolve, SECONDS * 1000));
    try {
      await call(method, path, {body});
      location.reload();
      return;
    } catch (refusal) {
      if (!isCounting(refusal) || tries === TRIES) {
        button.removeAttribute('aria-busy');
        notify(refusal instanceof Refused ? refusal.message : document.getElementById('texts').dataset.offline, 'failed');
        return;
      }
    }
  }
}

const isCounting = refusal => refusal instanceof Refused && refusal.problem.reason === 'PAGES_NOT_COUNTED';

document.addEventListener('refused', event => {
  if (isCounting(event.detail)) {
    notify(document.getElementById('closing').dataset.counting);
    close(event.target);
  }
});
