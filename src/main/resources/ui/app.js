// What all pages have in common: forms and buttons that call the API, and sessions that end.
import {call, notify, Refused, renewSession} from './api.js';
import {isoDay} from './days.js';
import './forms.js';
import './live.js';

const CONFIRM_SECONDS = 6;
const texts = document.getElementById('texts').dataset;

/** The value of a control as JSON; undefined if the API shall not see it. */
function valueOf(control) {
  if (control.type === 'checkbox') {
    return control.dataset.list ? (control.checked ? control.value : undefined) : control.checked;
  }
  if (control.type === 'radio' && !control.checked) {
    return undefined;
  }
  const text = control.value.normalize('NFC').trim();
  if (text === '') {
    return undefined;
  }
  if (control.dataset.day !== undefined) {
    return isoDay(text) ?? text;
  }
  return control.type === 'number' ? Number(text) : text;
}

/** The members of a form: a name with dots is a path, data-list collects values, data-defaults has the others. */
export function bodyOf(form) {
  const body = JSON.parse(form.dataset.defaults ?? '{}');
  for (const control of form.elements) {
    const value = control.name && !control.disabled ? valueOf(control) : undefined;
    if (value === undefined) {
      continue;
    }
    const path = control.name.split('.');
    const last = path.pop();
    const place = path.reduce((at, name) => (at[name] ??= {}), body);
    if (control.dataset.list) {
      (place[last] ??= []).push(value);
    } else {
      place[last] = value;
    }
  }
  return body;
}

/** Writes what is wrong below the controls that it is about, or on top. */
function showRefusal(form, refusal) {
  const faults = refusal.problem?.errors ?? [];
  let shown = 0;
  for (const fault of faults) {
    const name = (fault.pointer ?? '').replace(/^\//, '').replaceAll('/', '.');
    const control = name && form.elements.namedItem?.(name);
    if (control instanceof Element) {
      const note = document.createElement('p');
      note.className = 'fault';
      note.id = `fault-${name}`;
      note.textContent = fault.detail;
      control.setAttribute('aria-invalid', 'true');
      control.setAttribute('aria-describedby', note.id);
      control.after(note);
      shown++;
    }
  }
  // Where no control shows the place of a fault, the detail of the problem names it
  notify(refusal.status === 412 ? texts.changed : shown < faults.length ? refusal.whole : refusal.message, 'failed');
  form.querySelector?.('[aria-invalid]')?.focus();
}

function clearRefusal(form) {
  form.querySelectorAll('.fault').forEach(note => note.remove());
  form.querySelectorAll('[aria-invalid]').forEach(control => {
    control.removeAttribute('aria-invalid');
    control.removeAttribute('aria-describedby');
  });
}

/** Sends what data-api names, and goes where data-done says: an address, or "reload". */
async function send(element, body) {
  const [method, path] = element.dataset.api.split(' ');
  element.setAttribute('aria-busy', 'true');
  try {
    const answer = await call(method, path, {body, etag: element.dataset.etag});
    const event = new CustomEvent('answered', {detail: answer, bubbles: true, cancelable: true});
    if (element.dispatchEvent(event)) {
      const done = element.dataset.done ?? 'reload';
      done === 'reload' ? location.reload() : location.assign(done);
    }
  } catch (refusal) {
    if (!(refusal instanceof Refused)) {
      notify(texts.offline, 'failed');
    } else {
      showRefusal(element, refusal);
      element.dispatchEvent(new CustomEvent('refused', {detail: refusal, bubbles: true}));
    }
  } finally {
    element.removeAttribute('aria-busy');
  }
}

/** A button with data-confirm has to be pressed twice. */
export function confirmed(button) {
  if (!button.dataset.confirm || button.dataset.asked) {
    return true;
  }
  const label = button.textContent;
  button.dataset.asked = 'yes';
  button.textContent = button.dataset.confirm;
  notify(button.dataset.confirm, 'failed');
  setTimeout(() => {
    delete button.dataset.asked;
    button.textContent = label;
  }, CONFIRM_SECONDS * 1000);
  return false;
}

// Controls that were left alone are no filter; they are needed again by those who come back.
document.addEventListener('submit', event => {
  if (event.target.dataset.tidy !== undefined) {
    const empty = [...event.target.elements].filter(control => control.name && control.value === '' && !control.disabled);
    empty.forEach(control => control.disabled = true);
    setTimeout(() => empty.forEach(control => control.disabled = false));
  }
});

document.addEventListener('submit', event => {
  const form = event.target;
  if (form.dataset.api && !event.defaultPrevented) {
    event.preventDefault();
    if (!event.submitter || confirmed(event.submitter)) {
      clearRefusal(form);
      send(form, bodyOf(form));
    }
  }
});

document.addEventListener('click', event => {
  const button = event.target.closest('button[data-api]');
  if (button && confirmed(button)) {
    send(button, button.dataset.body ? JSON.parse(button.dataset.body) : undefined);
  }
});

document.addEventListener('session-ended', () => {
  const bar = document.getElementById('session-ended');
  if (bar.hidden) {
    bar.hidden = false;
    bar.querySelector('a').focus();
  }
});

document.getElementById('session-renewed')?.addEventListener('click', async () => {
  if (await renewSession()) {
    document.getElementById('session-ended').hidden = true;
    notify(texts.renewed);
    document.dispatchEvent(new CustomEvent('session-renewed'));
  }
});
