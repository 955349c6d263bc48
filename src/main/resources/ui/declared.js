// What the files on the page of scans are declared with: their dossier, component or result.
import {call, notify} from './api.js';

const texts = document.getElementById('scan').dataset;
const {agencyCode: agency, dossierCode: dossier, componentCode: component, role} = document.getElementById('declared').elements;
/** The dossier that was found last, by its code: {code, applicant}. */
let known = {};

agency.value = localStorage.getItem('agency') ?? '';
agency.addEventListener('change', () => localStorage.setItem('agency', agency.value));

/** Offers the components of the dossier, the missing ones first. */
async function askDossier() {
  const note = document.getElementById('dossier-note');
  const code = dossier.value.normalize('NFC').trim();
  component.length = 1;
  document.getElementById('component-of').hidden = true;
  note.textContent = '';
  if (!code) {
    return;
  }
  const agencyOfCode = /^[A-Z]\d{2}(\.\d{2,3}){0,3}(?=-)/.exec(code);
  if (agencyOfCode && !agency.value) {
    agency.value = agencyOfCode[0];
  }
  const found = await call('GET', `/dossiers/${encodeURIComponent(code)}`).then(answer => answer.body, refusal => {
    note.textContent = refusal.status === 404 ? texts.noDossier : refusal.message;
    return null;
  });
  if (!found) {
    return;
  }
  known = {code, applicant: found.applicant.name};
  note.textContent = found.applicant.name;
  found.coverage.items
    .filter(item => item.componentCode)
    .sort((one, other) => Number(one.satisfied) - Number(other.satisfied))
    .forEach(item => component.add(new Option(
      `${item.satisfied ? '✔ ' : ''}${item.componentCode} · ${item.name}`, item.componentCode)));
  document.getElementById('component-of').hidden = role.value === 'result';
}

/** Chooses the component that the page which led here named; the dossier is asked once. */
async function askGiven() {
  await askDossier();
  component.value = document.getElementById('component-of').dataset.given;
  if (component.selectedIndex < 0) {
    component.selectedIndex = 0;
  }
}
dossier.addEventListener('change', () => askDossier().catch(() => notify(texts.offline, 'failed')));
role.addEventListener('change', () => {
  document.getElementById('component-of').hidden = role.value === 'result' || component.length < 2;
});

/** Returns the declaration as metadata of the import. */
export function declaration() {
  const code = dossier.value.normalize('NFC').trim();
  return {
    agencyCode: agency.value.trim(),
    role: role.value,
    ...(code ? {dossierCode: code} : {}),
    ...(component.value && role.value === 'component' ? {componentCode: component.value} : {}),
  };
}

/** Returns a declaration as the receipt prints it; it is the one of now. */
export function inWords(declared) {
  return {
    agency: declared.agencyCode,
    dossier: declared.dossierCode ?? '',
    applicant: known.code === declared.dossierCode ? known.applicant ?? '' : '',
    paper: (declared.componentCode ? component : role).selectedOptions[0].textContent.replace('✔ ', ''),
  };
}

if (dossier.value) {
  askGiven().catch(() => notify(texts.offline, 'failed'));
}
