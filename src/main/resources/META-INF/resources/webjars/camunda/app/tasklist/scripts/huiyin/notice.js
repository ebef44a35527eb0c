// A line at the top right, as the web app's own notifications are; it goes by itself.
import { say } from '../../../../lib/huiyin/language.js';

export function tell(message, kind = 'danger') {
  const panel = document.querySelector('.page-notifications') || document.body;
  const line = document.createElement('div');
  line.className = `notification alert alert-${kind} huiyin-notice`;
  line.setAttribute('role', 'alert');
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
  setTimeout(() => line.remove(), 15000);
}
