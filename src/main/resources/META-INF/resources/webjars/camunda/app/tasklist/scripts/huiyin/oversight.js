// 监督: the way to the topics of oversight, for the presidium and its office.
import { say } from '../../../../lib/huiyin/language.js';
import { me, page } from '../../../../lib/huiyin/server.js';

const WHO = ['petition-office', 'chair', 'presidium'];

export default {
  id: 'huiyin-oversight',
  pluginPoint: 'tasklist.navbar.action',
  priority: 860,
  render: async node => {
    const { groups } = await me();
    if (!WHO.some(group => groups.includes(group))) {
      return;
    }
    node.innerHTML = `<a class="huiyin-page" target="_blank" rel="noopener">
      <span class="glyphicon glyphicon-eye-open"></span> ${say('监督', 'Oversight')}</a>`;
    node.firstElementChild.setAttribute('href', page('/oversight'));
  }
};
