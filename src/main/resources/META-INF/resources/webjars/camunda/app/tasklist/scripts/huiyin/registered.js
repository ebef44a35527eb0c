// After registering: the number, the way to the case, and on a visit the slip that the visitor takes along. A window that
// opens by itself would be blocked, so these are links, and they stay until somebody closes them.
import { say } from '../../../../lib/huiyin/language.js';
import { ours, page } from '../../../../lib/huiyin/server.js';
import { formBehind, formElement } from './form.js';
import { stay } from './notice.js';
import { onSubmit } from './submits.js';

const REGISTER = 'petition-handling-register';

onSubmit(taskId => {
  const form = formBehind(formElement());
  if (form?._getState().schema.id !== REGISTER) {
    return undefined;
  }
  const isVisit = form._getSubmitData().channel === 'VISIT';
  return status => status < 300 && tellOf(taskId, isVisit);
});

async function tellOf(taskId, isVisit) {
  const number = (await ours('POST', '/api/tasks/cards', { taskIds: [taskId] }).catch(() => null))?.[taskId]?.number;
  const file = page(`/case/by-task/${encodeURIComponent(taskId)}`);
  const links = [{ text: say('打开案卷', 'Open the case file'), href: file }];
  if (isVisit) {
    links.unshift({ text: say('打印回执单', 'Print the slip'), href: `${file}/slip` });
  }
  const registered = number ? say(`已登记，编号 ${number}。`, `Registered as ${number}.`) : say('已登记。', 'Registered.');
  stay(isVisit ? registered + say('请把回执单交给来访人。', ' Please hand the slip to the visitor.') : registered, links);
}
