// Reasons that a person gives: nothing is chosen before, arrow keys walk through the usual ones.

/** The input of a reason that belongs to an element, e.g. a button with a usual reason. */
export const reasonInput = element => element.closest('form, .override')?.querySelector('input.reason');

/** Takes the next usual reason, or the one before. */
export function takeReason(input, step) {
  const usual = [...input.parentElement.querySelectorAll('[data-reason]')].map(button => button.dataset.reason);
  const at = usual.indexOf(input.value);
  input.value = usual[at < 0 && step < 0 ? usual.length - 1 : (at + step + usual.length) % usual.length] ?? '';
}

/** What the person gives as the reason; empty if nothing. */
export const reasonOf = input => input.value.normalize('NFC').trim();

/** Asks below a row why its value is kept as typed; returns the input. */
export function askWhy(row) {
  if (!row.querySelector('.override')) {
    document.querySelectorAll('#rows .override').forEach(other => other.remove());
    row.querySelector('.body').append(document.getElementById('override').content.cloneNode(true));
  }
  return row.querySelector('.override .reason');
}

export const dropWhy = row => row.querySelector('.override')?.remove();
