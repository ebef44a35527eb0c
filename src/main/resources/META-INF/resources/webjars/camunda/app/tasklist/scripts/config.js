import './huiyin/due-first.js';
import { isChinese, say } from '../../../lib/huiyin/language.js';

// Stock parts whose calls the server refuses, or that invite values past the form, are not even registered.
document.querySelector('base').setAttribute(
  'cam-exclude-plugins',
  [
    'tasklist.navbar.action:start-process-action',
    'tasklist.navbar.action:create-task-action',
    'tasklist.list:task-search',
    'tasklist.task.action:task-action-comment',
    'tasklist.task.detail:task-detail-description',
    'tasklist.task.detail:task-detail-history',
    'tasklist.card:tasklist-card-variables'
  ].join(',')
);

export default {
  app: { vendor: '回音 ·', name: '信访事项办理' },
  customScripts: [
    '../../lib/huiyin/frame',
    'scripts/huiyin/form-texts',
    'scripts/huiyin/start',
    'scripts/huiyin/sign',
    'scripts/huiyin/sittings',
    'scripts/huiyin/oversight',
    'scripts/huiyin/figures',
    'scripts/huiyin/conferences',
    'scripts/huiyin/receptions',
    'scripts/huiyin/register-book',
    'scripts/huiyin/messages',
    'scripts/huiyin/drafts',
    'scripts/huiyin/settled-errors',
    'scripts/huiyin/card',
    'scripts/huiyin/case-link',
    'scripts/huiyin/discard',
    'scripts/huiyin/prepare',
    'scripts/huiyin/refusals',
    'scripts/huiyin/registered'
  ],
  // The web app loads the fallback too and takes its words for dates, so an English browser needs an English one.
  locales: { availableLocales: ['zh', 'en'], fallbackLocale: isChinese ? 'zh' : 'en' },
  disableWelcomeMessage: true,
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: say('领取选中的待办', 'claims the selected task') },
    focusFilter: { key: 'ctrl+shift+f', description: say('转到第一个列表', 'goes to the first filter') },
    focusList: { key: 'ctrl+alt+l', description: say('转到第一件待办', 'goes to the first task') },
    focusForm: { key: 'ctrl+alt+f', description: say('转到表单的第一栏', 'goes to the first field of the form') }
  }
};
