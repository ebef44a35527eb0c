// 旧登记簿: the way to the page on which the office brings an old book in and writes the register out.
import { say } from '../../../../lib/huiyin/language.js';
import { me, page } from '../../../../lib/huiyin/server.js';

export default {
  id: 'huiyin-register-book',
  pluginPoint: 'tasklist.navbar.action',
  priority: 780,
  render: async node => {
    const { groups } = await me();
    if (!groups.includes('petition-office')) {
      return;
    }
    node.innerHTML = `<a class="huiyin-page" target="_blank" rel="noopener">${say('旧登记簿', 'Register book')}</a>`;
    node.firstElementChild.setAttribute('href', page('/register-book'));
  }
};
