// What is wrong in a form, in the language of the page: the browser has its own, which may differ.
import {isoDay} from './days.js';

const texts = document.getElementById('texts').dataset;
const isChoice = control => ['radio', 'checkbox', 'file', 'select-one'].includes(control.type);

function wrong(control) {
  const state = control.validity;
  if (state.valueMissing) {
    return isChoice(control) ? texts.choose : texts.required;
  }
  if (state.tooShort) {
    return texts.short.replace('#', control.minLength);
  }
  return state.customError ? control.validationMessage : texts.pattern;
}

document.addEventListener('invalid', event => event.target.setCustomValidity(wrong(event.target)), {capture: true});

const isDay = control => control.dataset.day === undefined || control.value.trim() === '' || isoDay(control.value);

/** Forgets what was wrong, and judges the days, which the browser does not know. */
function judge(form) {
  for (const control of form.elements) {
    control.setCustomValidity(isDay(control) ? '' : texts.day);
  }
}

document.addEventListener('input', event => event.target.form && judge(event.target.form), {capture: true});

// A press of Enter clicks the button that sends the form, too
document.addEventListener('click', event => {
  const form = event.target.closest?.('button')?.form;
  if (form) {
    judge(form);
  }
}, {capture: true});

// A form that the browser sends itself has days as programs write them
document.addEventListener('formdata', event => {
  for (const control of event.target.querySelectorAll('[data-day]')) {
    const day = isoDay(control.value);
    if (day && event.formData.has(control.name)) {
      event.formData.set(control.name, day);
    }
  }
});
