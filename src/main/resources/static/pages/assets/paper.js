import { send } from './send.js';

// Whether a unit or a village group works on paper, said by its button.
document.addEventListener('click', event => {
  const button = event.target.closest('button[data-paper]');
  if (!button) return;
  const { paper, on } = button.dataset;
  send('POST', '/api/organisation/paper', { group: paper, onPaper: on === 'true' }).then(
    () => location.reload(), error => { document.getElementById('paper-refused').textContent = error.message; });
});
