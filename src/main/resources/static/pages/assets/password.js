import { send } from './send.js';

const form = document.getElementById('password');

form.addEventListener('submit', event => {
  event.preventDefault();
  const refusal = form.querySelector('.refusal');
  const { current, fresh, again } = Object.fromEntries(new FormData(form));
  if (fresh !== again) {
    refusal.textContent = refusal.dataset.differs;
    return;
  }
  send('POST', '/api/password', { current, fresh }).then(
    () => location.assign(form.dataset.done),
    error => { refusal.textContent = error.message; });
});
