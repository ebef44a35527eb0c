// A draft belongs to the server. Tasklist would keep it, names and all, in the storage of a browser that many share;
// so its storage calls are turned to our endpoint. The draft comes back with the form's own values.
import { say } from '../../../../lib/huiyin/language.js';
import { ours } from '../../../../lib/huiyin/server.js';
import { formBehind, formElement, taskInAddress } from './form.js';
import { tell } from './notice.js';

const PREFIX = 'camunda-form:';
const PERSONAL = /^(camunda-form:|camForm:)/;
const EVERY = 15000;

const browser = { set: Storage.prototype.setItem, get: Storage.prototype.getItem, remove: Storage.prototype.removeItem };

/** What is open: its task, its form, what the server has of it, and whether a person has touched it. */
let open = null;

function purge() {
  Object.keys(localStorage).filter(key => PERSONAL.test(key)).forEach(key => browser.remove.call(localStorage, key));
}

async function keep(taskId, text, keepalive = false) {
  await ours('PUT', `/api/steps/${taskId}/draft`, JSON.parse(text), keepalive);
  const note = document.querySelector('.huiyin-draft-note') || document.createElement('span');
  note.className = 'huiyin-draft-note';
  note.textContent = say('草稿已存 ', 'Draft kept ') + new Date().toTimeString().slice(0, 5);
  document.querySelector('.form-actions')?.prepend(note);
}

Storage.prototype.setItem = function (key, value) {
  if (!PERSONAL.test(key)) {
    browser.set.call(this, key, value);
  } else if (key.startsWith(PREFIX)) {
    const taskId = key.slice(PREFIX.length);
    keep(taskId, value)
      .then(() => open?.taskId === taskId && (open.kept = value))
      .catch(() => tell(say('草稿没能保存，请不要关闭页面，稍后再试。', 'The draft was not kept. Leave the page open and try again.')));
  }
};

Storage.prototype.getItem = function (key) {
  return PERSONAL.test(key) ? null : browser.get.call(this, key);
};

Storage.prototype.removeItem = function (key) {
  // Tasklist lets go of a draft when the step is done; the server has done so with the step.
  if (open && key === PREFIX + open.taskId) {
    open = null;
  }
  browser.remove.call(this, key);
};

function typed() {
  return JSON.stringify(open.form._getSubmitData());
}

/** Keeps what was typed since the last time; a failure waits for the next turn. */
function autosave(keepalive = false) {
  if (!open?.touched) {
    return;
  }
  const { taskId } = open;
  const text = typed();
  if (text !== open.kept) {
    open.kept = text;
    keep(taskId, text, keepalive).catch(() => open?.taskId === taskId && (open.kept = undefined));
  }
}

function follow() {
  const element = formElement();
  if (element === open?.element) {
    return;
  }
  autosave();
  open = null;
  const form = formBehind(element);
  if (form) {
    open = { element, form, taskId: taskInAddress() };
    open.kept = typed();
  }
}

function touch(event) {
  if (open?.element.contains(event.target)) {
    open.touched = true;
  }
}

purge();
['input', 'change', 'click', 'keydown'].forEach(kind => document.addEventListener(kind, touch, true));
setInterval(() => autosave(), EVERY);
new MutationObserver(follow).observe(document.documentElement, { childList: true, subtree: true });
addEventListener('pagehide', () => autosave(true));
document.addEventListener('click', event => {
  if (event.target.closest?.('.account .logout')) {
    autosave(true);
    purge();
  }
}, true);
