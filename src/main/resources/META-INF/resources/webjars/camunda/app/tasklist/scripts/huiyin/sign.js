// 待签批: the way to the list to sign, for those who sign, with how many wait.
import { say } from '../../../../lib/huiyin/language.js';
import { me, ours, page } from '../../../../lib/huiyin/server.js';

// A Party committee or the head of a unit may have called a conference, whose minutes they approve.
const maySign = group => ['chair', 'presidium', 'party-committee'].includes(group) || group.startsWith('unit-');

export default {
  id: 'huiyin-sign',
  pluginPoint: 'tasklist.navbar.action',
  priority: 900,
  render: async node => {
    const { groups } = await me();
    if (!groups.some(maySign)) {
      return;
    }
    const count = (await ours('GET', '/api/signing/count').catch(() => null))?.count ?? 0;
    if (!count && !groups.includes('chair')) {
      return;
    }
    node.innerHTML = `<a class="huiyin-sign" target="_blank" rel="noopener">
      <span class="glyphicon glyphicon-ok"></span> ${say('待签批', 'To sign')}<span class="huiyin-count"></span></a>`;
    node.firstElementChild.setAttribute('href', page('/sign'));
    node.querySelector('.huiyin-count').textContent = count ? ` ${count}` : '';
  }
};
