// 消息: the way to the messages that stand on no case and have not gone.
import { say } from '../../../../lib/huiyin/language.js';
import { me, page } from '../../../../lib/huiyin/server.js';

export default {
  id: 'huiyin-messages',
  pluginPoint: 'tasklist.navbar.action',
  priority: 770,
  render: async node => {
    const { groups } = await me();
    if (!groups.includes('petition-office')) {
      return;
    }
    node.innerHTML = `<a class="huiyin-page" target="_blank" rel="noopener">${say('消息', 'Messages')}</a>`;
    node.firstElementChild.setAttribute('href', page('/messages'));
  }
};
