// 接访日: the way to the month's calendar, which is posted and open to all staff.
import { say } from '../../../../lib/huiyin/language.js';
import { page } from '../../../../lib/huiyin/server.js';

export default [{
  id: 'huiyin-receptions',
  pluginPoint: 'tasklist.navbar.action',
  priority: 780,
  render: node => {
    node.innerHTML = `<a class="huiyin-page" target="_blank" rel="noopener">${say('接访日', 'Receptions')}</a>`;
    node.firstElementChild.setAttribute('href', page('/receptions'));
  }
}];
