// form-js 1.8.7 keeps an empty list for a field in a repeated row whose fault is gone, and Tasklist takes any entry for a
// fault: whoever had typed into a row could never send the form. What is settled is taken away before Tasklist looks.
import { formBehind, formElement } from './form.js';

const BEFORE_TASKLIST = 5000;

const settled = errors => errors === null || errors === undefined || (Array.isArray(errors) && errors.every(settled));

let followed = null;

function follow() {
  const form = formBehind(formElement());
  if (form && form !== followed) {
    followed = form;
    form.on('changed', BEFORE_TASKLIST, event => {
      event.errors = Object.fromEntries(Object.entries(event.errors).filter(([, errors]) => !settled(errors)));
    });
  }
}

new MutationObserver(follow).observe(document.documentElement, { childList: true, subtree: true });
