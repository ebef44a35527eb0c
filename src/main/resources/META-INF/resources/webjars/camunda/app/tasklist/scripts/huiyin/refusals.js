// A refused submit: the web app shows the message; here each reason is put at its field, and the first is brought into
// view. What was typed stays, for nothing is loaded anew. The marks are outside form-js, which would lock the submit
// button until just that field changed.
import { formBehind, formElement } from './form.js';
import { onSubmit } from './submits.js';

const MARK = 'data-huiyin-refused';

onSubmit(() => {
  clear();
  return (status, answer) => status === 400 && mark(answer);
});

/** The last refusal is no news once the form is sent anew. */
function clear() {
  document.querySelectorAll('.page-notifications .alert-danger .close').forEach(close => close.click());
  document.querySelectorAll(`[${MARK}]`).forEach(field => field.removeAttribute(MARK));
}

function mark(answer) {
  const form = formBehind(formElement());
  const faults = JSON.parse(answer).faults || [];
  if (!form) {
    return;
  }
  for (const fault of faults) {
    if (fault.field) {
      field(form, fault.field)?.setAttribute(MARK, fault.message);
    }
  }
  show(document.querySelector(`[${MARK}]`));
}

/** @param path as the server says it, e.g. `requests[0].wording`, or `requests` for the list as a whole */
function field(form, path) {
  const wanted = path.split(/[.[\]]+/).filter(Boolean).join('/');
  const list = form.get('formFieldRegistry').getAll().find(each => each.path === wanted);
  const found = list || form.get('formFieldInstanceRegistry').getAllKeyed().find(each => each.valuePath.join('/') === wanted);
  if (!found) {
    return null;
  }
  const id = ['fjs-form', form._id, found.id].join('-') + Object.values(found.indexes || {}).map(i => `_${i}`).join('');
  const input = document.querySelector(`[id="${CSS.escape(id)}"], [id^="${CSS.escape(id)}-"]`);
  return input?.closest('.fjs-form-field');
}

function show(element) {
  element?.scrollIntoView({ block: 'center', behavior: 'smooth' });
  // A choice or a date would open, and cover the words below it; of a list, no row is the wrong one.
  if (!element?.matches('.fjs-form-field-select, .fjs-form-field-taglist, .fjs-form-field-datetime, .fjs-form-field-grouplike')) {
    element?.querySelector('input, textarea')?.focus({ preventScroll: true });
  }
}

document.addEventListener('input', event => event.target.closest?.(`[${MARK}]`)?.removeAttribute(MARK));
document.addEventListener('change', event => event.target.closest?.(`[${MARK}]`)?.removeAttribute(MARK));

// What form-js itself refuses never reaches the server: it is marked already, but perhaps out of sight.
document.addEventListener('click', event => {
  if (event.target.closest?.('.form-actions .btn-primary')) {
    setTimeout(() => show(document.querySelector('.fjs-container .fjs-has-errors')), 300);
  }
});
