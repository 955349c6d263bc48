// Pages of the administration: secrets that are shown once, the review policy, tables of units.
import {call, notify, Refused} from './api.js';
import {isoDay} from './days.js';

/** Shows a link or key that only this answer has; the page is not loaded again. */
function showSecret(text) {
  const card = document.getElementById('secret');
  const field = document.getElementById('secret-text');
  field.value = text;
  card.hidden = false;
  card.focus();
  card.scrollIntoView({block: 'nearest'});
}

document.addEventListener('answered', event => {
  const body = event.detail.body;
  const secret = body?.link?.url ?? body?.key ?? body?.secret;
  if (secret) {
    event.preventDefault();
    event.target.reset?.();
    showSecret(secret);
  } else if (event.target.dataset.made) {
    event.preventDefault();
    location.assign(event.target.dataset.made + encodeURIComponent(body.id));
  }
});

document.getElementById('secret-copy')?.addEventListener('click', async event => {
  const field = document.getElementById('secret-text');
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    event.target.textContent = '✔';
  } catch {
    // Without TLS there is no clipboard; the text is selected, so Ctrl+C copies it.
    field.focus();
  }
});

/** Runs a request of a form, and tells what went wrong. */
async function attempt(work) {
  try {
    await work();
  } catch (refusal) {
    if (!(refusal instanceof Refused)) {
      throw refusal;
    }
    notify(refusal.message, 'failed');
  }
}

const policy = document.getElementById('policy');

function rules() {
  return [...document.querySelectorAll('#rules tr')].map(row => ({
    code: row.dataset.code,
    ...(row.dataset.kind ? {kind: row.dataset.kind} : {}),
    ...(row.dataset.importance ? {importance: row.dataset.importance} : {}),
    blocking: row.querySelector('input').checked,
  }));
}

function addRule() {
  const chosen = ['code', 'kind', 'importance'].map(name => document.getElementById(`add-${name}`));
  const row = document.getElementById('rule').content.firstElementChild.cloneNode(true);
  chosen.forEach((select, at) => {
    row.dataset[['code', 'kind', 'importance'][at]] = select.value;
    row.children[at].textContent = select.selectedOptions[0].textContent;
  });
  document.getElementById('rules').prepend(row);
  row.querySelector('input').focus();
}

async function preview() {
  const reason = document.getElementById('reason').value.trim() || '-';
  const {body} = await call('POST', '/review-policy/effect', {body: {rules: rules(), reason}});
  const number = new Intl.NumberFormat(document.documentElement.lang);
  document.getElementById('effect').textContent = policy.dataset.effect
    .replace('%1', number.format(body.documents))
    .replace('%2', number.format(body.toReady))
    .replace('%3', number.format(body.toReview));
}

async function savePolicy() {
  await call('PUT', '/review-policy', {
    body: {rules: rules(), reason: document.getElementById('reason').value.trim()},
    etag: `"${policy.dataset.version}"`,
  });
  location.reload();
}

document.getElementById('add-rule')?.addEventListener('click', addRule);
document.getElementById('preview')?.addEventListener('click', () => attempt(preview));
document.getElementById('rules')?.addEventListener('click', event => {
  const button = event.target.closest('[data-remove]');
  if (button) {
    const row = button.closest('tr');
    const next = row.nextElementSibling ?? row.previousElementSibling;
    row.remove();
    next?.querySelector('input').focus();
  }
});
policy?.addEventListener('submit', event => {
  event.preventDefault();
  attempt(savePolicy);
});

const units = document.getElementById('units');
units?.addEventListener('submit', event => {
  event.preventDefault();
  attempt(async () => {
    const day = isoDay(document.getElementById('effective').value);
    const [table] = document.getElementById('table').files;
    await call('PUT', `/units/changes/${day}`, {body: table, headers: {'Content-Type': 'text/csv'}});
    location.assign('/admin/units');
  });
});
