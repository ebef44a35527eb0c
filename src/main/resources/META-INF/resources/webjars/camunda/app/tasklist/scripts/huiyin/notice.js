// A line at the top, as the web app's own notifications are.
import { say } from '../../../../lib/huiyin/language.js';

function line(message, kind, role) {
  const panel = document.querySelector('.page-notifications') || document.body;
  const line = document.createElement('div');
  line.className = `notification alert alert-${kind} huiyin-notice`;
  line.setAttribute('role', role);
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'close';
  close.textContent = '×';
  close.setAttribute('aria-label', say('关闭', 'Close'));
  close.onclick = () => line.remove();
  const text = document.createElement('span');
  text.className = 'message';
  text.textContent = message;
  line.append(close, text);
  panel.append(line);
  return line;
}

/** Goes by itself. */
export function tell(message, kind = 'danger') {
  const shown = line(message, kind, 'alert');
  setTimeout(() => shown.remove(), 15000);
}

/**
 * Stays until it is closed, or until the person turns to the next piece of work.
 *
 * @param links each opens in a window of its own: `{text, href}`
 */
export function stay(message, links) {
  const shown = line(message, 'success', 'status');
  shown.classList.add('huiyin-stays');
  for (const { text, href } of links) {
    const link = document.createElement('a');
    link.className = 'alert-link';
    link.target = '_blank';
    link.rel = 'noopener';
    link.href = href;
    link.textContent = text;
    shown.append(link);
  }
}

document.addEventListener('click', event => {
  if (event.target.closest?.('.tasks-list li.task, .huiyin-start')) {
    document.querySelectorAll('.huiyin-stays').forEach(shown => shown.remove());
  }
});
