// The web apps' cookie with the token is not for pages out here, so the page brings it along.
const token = document.body.dataset.token;

document.addEventListener('click', async event => {
  const button = event.target.closest('button[data-resend]');
  if (!button) return;
  const answer = await fetch(button.dataset.resend, { method: 'POST', headers: { 'X-XSRF-TOKEN': token } });
  if (answer.ok) {
    location.reload();
  } else {
    const text = await answer.text();
    document.getElementById('resending').textContent = text ? JSON.parse(text).message : answer.statusText;
  }
});
