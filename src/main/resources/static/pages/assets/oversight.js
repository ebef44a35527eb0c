// 监督: topics are proposed, put on an agenda and ended; letters are drafted, signed and answered.
import { send } from './send.js';

/** What was typed; empty fields are left out, numbers are one a line. */
function said(form) {
  const said = {};
  new FormData(form).forEach((value, name) => {
    if (name === 'numbers') {
      said.numbers = value.split('\n').map(line => line.trim()).filter(Boolean);
    } else if (value !== '') {
      said[name] = name === 'carriedOut' ? value === 'true' : value;
    }
  });
  return said;
}

document.querySelectorAll('form[data-path]').forEach(form => form.addEventListener('submit', event => {
  event.preventDefault();
  const refusal = form.querySelector('.refusal');
  const button = form.querySelector('button');
  refusal.textContent = '';
  button.disabled = true;
  send('POST', form.dataset.path, said(form)).then(() => location.reload(), error => {
    refusal.textContent = error.message;
    button.disabled = false;
  });
}));
