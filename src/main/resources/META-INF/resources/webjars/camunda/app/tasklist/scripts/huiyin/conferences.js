// 联席会议、督办台账: the way to them for those whose they may be; a village's people are in no group and come by the mail.
import { say } from '../../../../lib/huiyin/language.js';
import { me, page } from '../../../../lib/huiyin/server.js';

const whole = ['petition-office', 'chair', 'presidium', 'party-committee'];
const mayBeInvited = group => whole.includes(group) || group.startsWith('unit-') || group.startsWith('group-');

export default {
  id: 'huiyin-conferences',
  pluginPoint: 'tasklist.navbar.action',
  priority: 800,
  render: async node => {
    const { groups } = await me();
    if (!groups.some(mayBeInvited)) {
      return;
    }
    // Side by side: a second line would lie over the list of tasks.
    node.style.whiteSpace = 'nowrap';
    for (const [path, words] of [
      ['/conferences', say('联席会议', 'Conferences')],
      ['/action-items', say('督办台账', 'Ledger')]
    ]) {
      const link = document.createElement('a');
      link.className = 'huiyin-page';
      link.target = '_blank';
      link.rel = 'noopener';
      link.href = page(path);
      link.textContent = words;
      node.append(link);
    }
  }
};
