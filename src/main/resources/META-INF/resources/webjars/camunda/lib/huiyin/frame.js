// What all four web apps share: the page's language, the names of the apps, and who sees the note for administrators.
import { isChinese } from './language.js';
import { me, page } from './server.js';
import { translateTexts } from './translator.js';

const FIXED = {
  Welcome: '首页',
  Tasklist: '工作台',
  Cockpit: '运行总览',
  Admin: '系统管理',
  'Asia/Shanghai': '北京时间',
  Jonny: '例如：晓梅',
  Prosciutto: '例如：唐',
  'j.prosciutto@acme.org': '例如：xiaomei@example.org'
};

if (isChinese) {
  document.documentElement.lang = 'zh-CN';
  translateTexts('.app-switch .dropdown-menu, #footer-timezone, .user-profile', text => FIXED[text]);
}

// With a handed-out password every call is refused until an own one is chosen, the first after log-in too.
const openCall = XMLHttpRequest.prototype.open;
XMLHttpRequest.prototype.open = function (...call) {
  this.addEventListener('load', () => {
    const readable = this.responseType === '' || this.responseType === 'text';
    if (this.status === 403 && readable && this.responseText.includes('"PasswordToBeChanged"')) {
      location.assign(page('/password'));
    }
  });
  return openCall.apply(this, call);
};

// The header shows a name only once somebody is logged in, and loses it on log-out.
const header = '.cam-nav .account';
let known = false;

async function followLogin() {
  const loggedIn = document.querySelector(header) !== null;
  if (loggedIn !== known) {
    known = loggedIn;
    const groups = loggedIn ? (await me()).groups : [];
    document.body.classList.toggle('huiyin-administrator', groups.includes('camunda-admin'));
  }
}

new MutationObserver(followLogin).observe(document.documentElement, { childList: true, subtree: true });
